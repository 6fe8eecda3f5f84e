import type { Review } from "../table/review_types.ts";

/**
 * Files of the named tables of a review, as the inputs of what was made from them; corrections.json
 * is one where it corrects a cell of theirs.
 *
 * @throws {Error} if the review has no such table (the message lists those that it has).
 *
 * @example
 * ```ts
 * import { tableInputs } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { inputs } = tableInputs(await loadReview("bcg"), ["bcg"]);
 * assert.deepEqual(inputs, ["bcg.csv"]);
 * ```
 */
export function tableInputs(
  review: Review,
  names: readonly string[],
): { readonly inputs: readonly string[] } {
  const files = names.map((name) => {
    const file = review.tables[name]?.file;
    if (file === undefined) {
      const known = Object.keys(review.tables).join(", ");
      throw new Error(`tableInputs: found "${name}"; allowed for ${review.name}: ${known}`);
    }
    return file;
  });
  const isCorrected = review.corrections.some(({ file }) => files.includes(file));
  return { inputs: isCorrected ? [...files, "corrections.json"] : files };
}
