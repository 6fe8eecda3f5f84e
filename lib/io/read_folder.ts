import { readdir } from "node:fs/promises";
import { readBytes } from "./read_bytes.ts";

/**
 * Reads all files of a folder and its folders, sorted by path (code units), with forward slashes.
 *
 * Left out is what programs leave behind beside people's files: names that begin with "." or "~$"
 * or end in "~" (locks and backups of editors and spreadsheets).
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = (await pathsBelow(folder, "")).sort();
  const files = await Promise.all(paths.map((path) => readBytes(`${folder}/${path}`)));
  return new Map(paths.map((path, index) => [path, files[index] ?? new Uint8Array()]));
}

async function pathsBelow(folder: string, prefix: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(`${folder}/${prefix}`, { withFileTypes: true })) {
    const { name } = entry;
    if (/^\.|^~\$|~$/.test(name)) continue;
    if (entry.isDirectory()) paths.push(...await pathsBelow(folder, `${prefix}${name}/`));
    else paths.push(`${prefix}${name}`);
  }
  return paths;
}
