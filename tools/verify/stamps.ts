import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** When files and their folders were last changed, by their paths. */
export type Stamps = ReadonlyMap<string, string>;

/**
 * Stamps of files and of the folders that hold them, below the root. A file that is changed and put
 * back has the same bytes and another stamp: nobody can set back the time at which the system last
 * changed an inode (ctime). Deno tells it in seconds, the time of the last writing in milliseconds.
 */
export function takeStamps(paths: readonly string[], root: string): Stamps {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) folders.add(folder);
  }
  // Other reviews are written there as well.
  folders.delete("outputs");
  return new Map([...folders, ...paths].map((path) => [path, stampOf(join(root, path))]));
}

function stampOf(path: string): string {
  const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
  return [ino, size, mtimeMs, ctimeMs].join(" ");
}
