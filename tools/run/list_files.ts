import { join } from "node:path";
import { projectRoot } from "./project_root.ts";

/**
 * All files below a folder, as paths from `root` with forward slashes, sorted by code units. Links
 * count as what they lead to, since that is what is read. A folder that does not exist holds no files.
 */
export async function listFiles(folder: string, root: string = projectRoot): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const { isDirectory, isFile } = entry.isSymlink ? await behindLink(join(root, path)) : entry;
      if (isDirectory) found.push(...await listFiles(path, root));
      else if (isFile) found.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort();
}

/** What a link leads to; nothing where that is not there, as with the locks of some editors. */
async function behindLink(path: string): Promise<Pick<Deno.FileInfo, "isDirectory" | "isFile">> {
  try {
    return await Deno.stat(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return { isDirectory: false, isFile: false };
  }
}
