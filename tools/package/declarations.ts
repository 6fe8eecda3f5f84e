import { join, posix } from "node:path";
import { runDeno } from "../check/run_deno.ts";
import type { Door } from "./read_plan.ts";
import { unpack } from "./unpack.ts";

/**
 * Declarations of types of the doors and of what they lead to, by path. Deno writes them from the
 * sources when it packs a package, and refuses a public symbol whose type it would have to infer.
 *
 * @throws {Error} with what Deno says of a type that it cannot declare.
 */
export async function declarations(
  root: string,
  doors: readonly Door[],
): Promise<ReadonlyMap<string, string>> {
  const scratch = await Deno.makeTempDir({ prefix: "reforest-types-" });
  try {
    const archive = join(scratch, "package.tgz");
    const pack = ["pack", "--allow-dirty", "--no-source-maps", "--output", archive];
    const { success, stderr } = await runDeno(pack, root);
    if (!success) throw new Error(`deno pack: ${stderr.trim()}`);
    const folder = await unpack(archive, scratch);
    const files = new Map<string, string>();
    await follow(doors.map(({ source }) => declarationOf(source)), folder, files);
    return files;
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

async function follow(
  paths: readonly string[],
  folder: string,
  files: Map<string, string>,
): Promise<void> {
  for (const path of paths) {
    if (files.has(path)) continue;
    const text = await Deno.readTextFile(join(folder, path));
    files.set(path, text);
    const next = [...text.matchAll(/(?:from|import\() ?"(\.[^"]+)\.js"/g)]
      .map(([, target = ""]) => posix.join(posix.dirname(path), `${target}.d.ts`));
    await follow(next, folder, files);
  }
}

/** Where the declarations of a source stand. */
export function declarationOf(source: string): string {
  return source.replace(/\.ts$/, ".d.ts");
}
