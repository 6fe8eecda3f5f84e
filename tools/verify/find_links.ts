import { join } from "node:path";

/** Where everything stands that a verdict is about. */
const places = ["lib", "page", "tools", "vendor", "notebooks"];

/**
 * What is neither a file nor a folder among data, code and outputs of a review. No list of files
 * holds it, so that no digest covers it, and a link may lead anywhere.
 *
 * @returns A sentence for each.
 */
export async function findLinks(review: string, root: string): Promise<string[]> {
  const roots = [...places, "data", `data/${review}`, "outputs", `outputs/${review}`];
  const found: string[] = [];
  for (const path of roots) {
    const info = await Deno.lstat(join(root, path)).catch(() => null);
    if (info?.isSymlink) found.push(path);
  }
  for (const path of [...places, `data/${review}`, `outputs/${review}`]) {
    if (!found.includes(path)) found.push(...await linksBelow(path, root));
  }
  return [...new Set(found)].sort().map((path) =>
    `${path}: found a link, or something else that is no file; allowed: files and folders; put the ` +
    "file itself there"
  );
}

async function linksBelow(folder: string, root: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { name, isDirectory, isFile } of Deno.readDir(join(root, folder))) {
      const path = `${folder}/${name}`;
      if (isDirectory) found.push(...await linksBelow(path, root));
      else if (!isFile) found.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found;
}
