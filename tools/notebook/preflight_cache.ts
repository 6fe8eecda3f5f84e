import { join } from "node:path";
import { digestText } from "../run/digest.ts";
import { listFiles } from "../run/list_files.ts";
import { projectRoot } from "../run/project_root.ts";

const cacheFile = join(projectRoot, ".tools", "preflight.json");

/** Did exactly this pass: modules with a library and a configuration, by their fingerprint? */
export async function passedBefore(fingerprint: string): Promise<boolean> {
  try {
    return JSON.parse(await Deno.readTextFile(cacheFile)).passed === fingerprint;
  } catch {
    return false;
  }
}

/** Notes that it passed. Where that cannot be written, it is looked at again another time. */
export async function rememberPass(fingerprint: string): Promise<void> {
  await Deno.writeTextFile(cacheFile, JSON.stringify({ passed: fingerprint })).catch(() => {});
}

/** Everything on which the answer depends: the cells, what they import, who looks at them and how. */
export async function fingerprintOf(modules: readonly string[]): Promise<string> {
  const files = [
    ...(await listFiles("lib")).filter((path) => /(?<!_test)\.(ts|json)$/.test(path)),
    ...(await listFiles("tools/notebook")),
    "deno.json",
    "deno.lock",
  ];
  const texts = await Promise.all(files.map((path) => Deno.readTextFile(join(projectRoot, path))));
  return digestText(JSON.stringify([Deno.version.deno, modules, files, texts]));
}
