import { readdir } from "node:fs/promises";
import { projectRoot } from "./project_root.ts";

/**
 * Names of the reviews: the folders of `data/`, sorted. Empty when there is no such folder.
 *
 * @param choices `root`: the folder that holds `data/`; by default the project's own.
 *
 * @example
 * ```ts
 * import { listReviews } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.ok((await listReviews()).includes("bcg"));
 * ```
 */
export async function listReviews(choices: { readonly root?: string } = {}): Promise<string[]> {
  const names: string[] = [];
  try {
    const folder = `${choices.root ?? projectRoot()}/data`;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith(".")) names.push(entry.name);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return names.sort();
}
