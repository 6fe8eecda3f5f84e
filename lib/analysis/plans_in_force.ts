import { applyDeviations } from "../table/apply_deviations.ts";
import type { Review } from "../table/review_types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/**
 * The analyses that are carried out: those of protocol.json with what deviations.json says. Those
 * that were added come last; those that were dropped are missing.
 *
 * @example Nothing deviates where nothing is registered
 * ```ts
 * import { plansInForce } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * assert.deepEqual(plansInForce(review), review.protocol.analyses);
 * ```
 */
export function plansInForce(
  { protocol, deviations }: Pick<Review, "protocol" | "deviations">,
): readonly AnalysisPlan[] {
  return applyDeviations(protocol.analyses, deviations);
}
