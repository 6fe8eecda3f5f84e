import { DataProblems } from "../table/data_problems.ts";
import { nearestName } from "../table/nearest_name.ts";
import { parseReview } from "../table/parse_review.ts";
import type { Review } from "../table/review_types.ts";
import { fontFaults } from "./font_faults.ts";
import { listReviews } from "./list_reviews.ts";
import { projectRoot } from "./project_root.ts";
import { readFolder } from "./read_folder.ts";

/**
 * Reads and validates the review in `data/<name>/` (see `parseReview` for what is checked).
 *
 * @param name Name of a folder in `data/`.
 * @param choices `root`: the folder that holds `data/`; by default the project's own, wherever
 *   the program is started.
 * @throws {DataProblems} with every fault of every file, or, when there is no such review, with
 *   the names of those that exist.
 *
 * @example
 * ```ts
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * assert.equal(review.tables.bcg?.rows[3]?.values.author, "Hart & Sutherland");
 * assert.equal(review.tables.bcg?.rows[3]?.line, 5);
 * ```
 */
export async function loadReview(
  name: string,
  choices: { readonly root?: string } = {},
): Promise<Review> {
  const root = choices.root ?? projectRoot();
  const names = await listReviews({ root });
  if (!names.includes(name)) {
    const near = nearestName(name, names);
    throw new DataProblems([{
      file: `data/${name}`,
      line: null,
      column: null,
      found: "no such review",
      allowed: names.length === 0 ? "a folder of data/, which has none" : names.join(", "),
      advice: near === null ? "choose one of these" : `did you mean "${near}"?`,
    }]);
  }
  return parseReview(name, await readFolder(`${root}/data/${name}`), { fontFaults });
}
