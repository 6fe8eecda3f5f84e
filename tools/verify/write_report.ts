import { join } from "node:path";
import { tablesToPage } from "reforest/io";
import { reportTables } from "./report_tables.ts";
import { toCodecheck } from "./to_codecheck.ts";
import type { Verification } from "./types.ts";

/** Writes verify.json, verify.html and codecheck.yml; the folder is made when it is missing. */
export async function writeReport(found: Verification, folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => Deno.writeTextFile(join(folder, name), text);
  await write("verify.json", `${JSON.stringify(found, null, 2)}\n`);
  await write(
    "verify.html",
    tablesToPage(reportTables(found), { title: `Blind rerun of ${found.review}` }),
  );
  await write("codecheck.yml", toCodecheck(found));
}
