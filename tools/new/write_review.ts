import { dirname, join } from "node:path";

/**
 * Writes the folder `data/<name>` whole or not at all: into a hidden folder beside it, which gets
 * its name when all files are there.
 *
 * @throws {Error} in the grammar of the house when there is such a folder.
 */
export async function writeReview(
  data: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const place = join(data, name);
  const unfinished = join(data, `.new-${name}`);
  await Deno.remove(unfinished, { recursive: true }).catch(() => {});
  try {
    for (const [path, bytes] of files) {
      await Deno.mkdir(dirname(join(unfinished, path)), { recursive: true });
      await Deno.writeFile(join(unfinished, path), bytes);
    }
    await refuseExisting(place, name);
    await Deno.rename(unfinished, place);
  } catch (error) {
    await Deno.remove(unfinished, { recursive: true }).catch(() => {});
    throw error;
  }
}

/** A folder or a file of this name is somebody's work. */
export async function refuseExisting(place: string, name: string): Promise<void> {
  const exists = await Deno.lstat(place).then(() => true, () => false);
  if (!exists) return;
  throw new Error(
    `new: found data/${name}; allowed: a name that is not taken; choose another, or remove the ` +
      "folder yourself",
  );
}
