import { mkdir, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, then renamed, so that
 * a reader never sees half a file and a full disk leaves the old one in place.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  const temporary = `${path}.writing`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary).catch(() => {});
    throw error;
  }
}
