import type { Consequence } from "../analysis/consequences.ts";
import { describePrimaryResult } from "./describe_primary_result.ts";

/**
 * Says what a change of cells does to one primary result, and whether the result comes to lie on
 * another side of its decision threshold.
 *
 * @example
 * ```ts
 * import { describeConsequence, extractionConsequences } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const found = extractionConsequences(await loadReview("rectal-net"));
 * assert.ok(found.kind === "extraction-consequences");
 * const cell = found.cells.find(({ studyId, field }) => studyId === "li2021" && field === "total");
 * assert.ok(cell?.first.largest); // only B saw the 54 patients
 * assert.equal(
 *   describeConsequence(cell.first.largest),
 *   "Recurrence after incomplete resection, salvage against observation, observed: " +
 *     "0.0 % (0.0 % to 17.6 %) instead of 0.0 % (0.0 % to 4.9 %)",
 * );
 * ```
 */
export function describeConsequence({ title, stratum, from, to, crosses }: Consequence): string {
  const name = stratum === null ? title : `${title}, ${stratum}`;
  const change = sameInPrint(from, to)
    ? `${describePrimaryResult(to)}, the same in print`
    : `${describePrimaryResult(to)} instead of ${describePrimaryResult(from)}`;
  return `${name}: ${change}${crosses ? "; crosses the decision line" : ""}`;
}

function sameInPrint(from: Consequence["from"], to: Consequence["to"]): boolean {
  return describePrimaryResult(from) === describePrimaryResult(to);
}
