import type { Consequence } from "../analysis/consequences.ts";
import type { PrimaryResult } from "../analysis/primary_results.ts";
import { formatEstimate } from "./format_estimate.ts";

/**
 * Says what a change of the data would do to one primary result: "Title: from 0.54 (0.39 to 0.74)
 * to 0.45 (0.36 to 0.57)", and whether it would cross the decision line.
 *
 * @example
 * ```ts
 * import { describeConsequence, reviewTripwires } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { alarms } = reviewTripwires(await loadReview("pagliaro1992"));
 * const [first] = alarms.flatMap(({ consequences }) => consequences);
 * assert.ok(first);
 * assert.match(describeConsequence(first), /: from \d\.\d\d \(.* to .*\) to \d\.\d\d \(/);
 * ```
 */
export function describeConsequence(consequence: Consequence): string {
  const { title, stratum, from, to, crosses } = consequence;
  const name = stratum === null ? title : `${title}, ${stratum}`;
  return `${name}: from ${printed(from)} to ${printed(to)}${
    crosses ? ", across the decision line" : ""
  }`;
}

function printed(result: PrimaryResult | null): string {
  if (result?.reported) return formatEstimate(result.reported);
  return result?.reason ? `no result (${result.reason})` : "no result";
}
