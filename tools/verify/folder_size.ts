import { join } from "node:path";

/** What a file takes at least, on the disks of our time; a flood of empty files is one as well. */
const block = 4096;

/**
 * How many bytes the files below a folder have, links not followed. Counting ends where there are
 * more than `most`.
 */
export async function folderSize(folder: string, most: number): Promise<number> {
  let bytes = 0;
  for await (const { name, isDirectory } of entriesOf(folder)) {
    const path = join(folder, name);
    bytes += block + (isDirectory ? await folderSize(path, most - bytes) : await sizeOf(path));
    if (bytes > most) break;
  }
  return bytes;
}

/** What a running program removes meanwhile counts for nothing. */
async function* entriesOf(folder: string): AsyncGenerator<Deno.DirEntry> {
  try {
    yield* Deno.readDir(folder);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  return await Deno.lstat(path).then(({ size }) => size, () => 0);
}
