import type { Review } from "../table/review_types.ts";
import type { NumberStyle } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";

/**
 * How the numbers of a review's tables are written: as the journal of `protocol.manuscript` does, else
 * in the style of the house. Notebooks and CSV files keep the style of the house.
 *
 * @example
 * ```ts
 * import { numberStyleOf } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(numberStyleOf(await loadReview("bcg")).journal, "reforest");
 * ```
 */
export function numberStyleOf(review: Pick<Review, "protocol">): NumberStyle {
  return numberStyles[review.protocol.manuscript?.journal ?? "reforest"];
}
