import { join } from "node:path";

/**
 * Everything below a folder that a notebook writes, by its whole path; links are not followed. What
 * is removed meanwhile counts for nothing.
 */
export async function* walkFolder(
  folder: string,
): AsyncGenerator<{ readonly path: string; readonly isFile: boolean }> {
  try {
    for await (const { name, isDirectory, isFile } of Deno.readDir(folder)) {
      const path = join(folder, name);
      yield { path, isFile };
      if (isDirectory) yield* walkFolder(path);
    }
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    if (!(error instanceof Deno.errors.PermissionDenied)) throw error;
    // The notebook can take the rights away from what it writes.
    await Deno.chmod(folder, 0o700);
    yield* walkFolder(folder);
  }
}
