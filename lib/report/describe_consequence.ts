import type { Consequence } from "../analysis/consequences.ts";
import { describePrimaryResult } from "./describe_primary_result.ts";

/**
 * Says what a change of cells does to one primary result, and whether the result comes to lie on
 * another side of its decision threshold.
 *
 * @example
 * ```ts
 * import { describeConsequence, extractionConsequences } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const found = extractionConsequences(await loadReview("rectal-net"));
 * assert.ok(found.kind === "extraction-consequences");
 * const cell = found.cells.find(({ studyId, field }) => studyId === "murray2012" && field === "total");
 * assert.ok(cell?.first.largest);
 * assert.match(describeConsequence(cell.first.largest), /: 0\.7 % \(.*\), the same in print$/);
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
