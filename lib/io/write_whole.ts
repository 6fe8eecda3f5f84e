import { mkdir, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, then renamed, so that
 * a reader never sees half a file and a full disk leaves the old one in place. Renaming asks for the
 * right to read; a blind rerun, whose folder nobody reads before its end, has none.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  await mkdir(folder, { recursive: true });
  if (!await mayRead(folder)) return await writeFile(path, bytes);
  const temporary = `${path}.writing`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary).catch(() => {});
    throw error;
  }
}

/** Node has no permissions to ask for. */
async function mayRead(path: string): Promise<boolean> {
  const permissions = globalThis.Deno?.permissions;
  return permissions === undefined ||
    (await permissions.query({ name: "read", path })).state === "granted";
}
