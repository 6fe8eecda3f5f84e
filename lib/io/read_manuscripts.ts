import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import type { ManuscriptText } from "../import/manuscript/types.ts";
import type { Review } from "../table/review_types.ts";
import { isManuscriptFile } from "../table/manuscript_files.ts";
import { projectRoot } from "./project_root.ts";
import { readBytes } from "./read_bytes.ts";

/**
 * Reads the manuscripts that lie in the folder of a review: `manuscript.md`, `.tex`, `.txt` and
 * `.docx`; none where there is none.
 *
 * @param choices `root`: the folder that holds `data/`; by default the project's own.
 * @throws {DataProblems} if one of them cannot be read.
 *
 * @example
 * ```ts
 * import { loadReview, readManuscripts } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(await readManuscripts(await loadReview("bcg")), []);
 * ```
 */
export async function readManuscripts(
  { name, files }: Review,
  choices: { readonly root?: string } = {},
): Promise<readonly ManuscriptText[]> {
  const root = choices.root ?? projectRoot();
  const paths = files.map(({ path }) => path).filter(isManuscriptFile);
  return await Promise.all(paths.map(async (path) => {
    const file = `data/${name}/${path}`;
    return readManuscriptText(file, await readBytes(`${root}/${file}`));
  }));
}
