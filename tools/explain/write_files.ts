import { dirname, join } from "node:path";
import type { Files } from "./compare_files.ts";

/** Writes files into a folder that is made for them. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => join(folder, dirname(path))));
  for (const path of folders) await Deno.mkdir(path, { recursive: true });
  await Promise.all(
    [...files].map(([path, bytes]) => Deno.writeFile(join(folder, path), bytes)),
  );
}
