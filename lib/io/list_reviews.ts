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
    for await (const entry of Deno.readDir(`${choices.root ?? projectRoot()}/data`)) {
      if (entry.isDirectory && !entry.name.startsWith(".")) names.push(entry.name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return names.sort();
}
