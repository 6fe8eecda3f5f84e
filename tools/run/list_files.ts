import { join } from "node:path";
import { projectRoot } from "./project_root.ts";

/**
 * All files below a folder, as paths from `root` with forward slashes, sorted by code units.
 * A folder that does not exist holds no files.
 */
export async function listFiles(folder: string, root: string = projectRoot): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory) found.push(...await listFiles(path, root));
      else if (entry.isFile) found.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort();
}
