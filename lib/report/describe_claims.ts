import type { ClaimsLedger } from "../claims/types.ts";
import { plural } from "./plural.ts";

/**
 * The verdict of a ledger of claims in sentences: that it passes and on how many numbers, or each
 * reason why it does not.
 *
 * @example
 * ```ts
 * import { claimsLedger, describeClaims, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("feng2019");
 * assert.equal(
 *   describeClaims(claimsLedger(review, manuscriptResults(review))),
 *   "What is printed comes out: 6 numbers in 4 claims.",
 * );
 * ```
 */
export function describeClaims({ faults, compared, claims, counts }: ClaimsLedger): string {
  const orphans = counts.orphan === 0
    ? ""
    : ` ${plural(counts.orphan, "number")} of the manuscript ${
      counts.orphan === 1 ? "has" : "have"
    } no claim.`;
  const recomputed = claims.filter(({ numbers }) => numbers.length > 0).length;
  const verdict = faults.length === 0
    ? `What is printed comes out: ${plural(compared, "number")} in ${plural(recomputed, "claim")}.`
    : faults.join(" ");
  return `${verdict}${orphans}`;
}
