/**
 * Reads a file that somebody named on the command line.
 *
 * @param allowed What the file may be, in words.
 * @throws {Error} in the grammar of all errors when there is no such file, or it is a folder.
 */
export async function readNamedFile(
  path: string,
  allowed: string,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    const found = error instanceof Deno.errors.NotFound
      ? "no such file"
      : error instanceof Deno.errors.IsADirectory
      ? "a folder"
      : null;
    if (found === null) throw error;
    throw new Error(`${path}: found ${found}; allowed: ${allowed}; check the name`);
  }
}
