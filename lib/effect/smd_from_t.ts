import type { ConvertedEffect } from "./conversion_types.ts";
import { standardisedMeanDifference } from "./standardised_mean_difference.ts";
import { isFiniteNumber, isPositive, requireValue } from "./require_value.ts";

/**
 * Standardised mean difference (Hedges' g, as measure SMD) from the t statistic of two independent
 * groups.
 *
 * @throws {RangeError} when a size is not above 0, or both together are 3 or less.
 *
 * @example The same as from the means
 * ```ts
 * import { effectSizes, smdFromT } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { studies: [study] } = effectSizes([{
 *   id: "a", meanTreated: 12, sdTreated: 4, totalTreated: 20, meanControl: 10, sdControl: 4, totalControl: 30,
 * }], { measure: "SMD" });
 * const t = 2 / (4 * Math.sqrt(1 / 20 + 1 / 30));
 * assert.equal(smdFromT({ t, totalTreated: 20, totalControl: 30 }).yi.toFixed(12), study?.yi.toFixed(12));
 * ```
 *
 * @see Hedges (1981), https://doi.org/10.3102/10769986006002107
 */
export function smdFromT(
  reported: {
    readonly t: number;
    readonly totalTreated: number;
    readonly totalControl: number;
  },
): ConvertedEffect {
  const caller = "smdFromT";
  const { t, totalTreated, totalControl } = reported;
  requireValue(caller, "t", t, "a finite number", isFiniteNumber);
  for (const [name, value] of Object.entries({ totalTreated, totalControl })) {
    requireValue(caller, name, value, "a finite number above 0", isPositive);
  }
  requireValue(
    caller,
    "totalTreated + totalControl",
    totalTreated + totalControl,
    "a number above 3, without which the small-sample correction does not exist",
    (total) => total > 3,
  );
  const d = t * Math.sqrt(1 / totalTreated + 1 / totalControl);
  const { yi, vi } = standardisedMeanDifference(d, 1, totalTreated, 0, 1, totalControl);
  return {
    yi,
    vi,
    standardError: Math.sqrt(vi),
    assumption: "t is that of two independent groups with a pooled standard deviation",
  };
}
