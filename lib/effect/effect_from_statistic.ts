import type { ConvertedEffect } from "./conversion_types.ts";
import { isFiniteNumber, isPositive, requireValue } from "./require_value.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * Effect, variance and standard error from a reported estimate and its test statistic t or z.
 *
 * @param reported The estimate (for ratios not the logarithm), and the statistic.
 * @throws {RangeError} when estimate and statistic are not both above or both below no effect.
 *
 * @example
 * ```ts
 * import { effectFromStatistic } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(effectFromStatistic({ estimate: 3, statistic: 2 }).vi, 2.25);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 6.5.2.3
 */
export function effectFromStatistic(
  reported: {
    readonly estimate: number;
    readonly statistic: number;
    /** @default false */
    readonly ratio?: boolean;
  },
): ConvertedEffect {
  const caller = "effectFromStatistic";
  const { estimate, statistic, ratio = false } = reported;
  requireValue(
    caller,
    "estimate",
    estimate,
    ratio ? "a finite number above 0" : "a finite number",
    ratio ? isPositive : isFiniteNumber,
  );
  const yi = ratio ? log(estimate) : estimate;
  requireValue(
    caller,
    "statistic",
    statistic,
    "a finite number other than 0, with the sign of the effect, which is not nothing",
    (value) => isFiniteNumber(value) && value * yi > 0,
  );
  const standardError = yi / statistic;
  return {
    yi,
    vi: standardError ** 2,
    standardError,
    assumption:
      `the statistic is the ${ratio ? "logarithm of the estimate" : "estimate"} over its ` +
      "standard error (Wald)",
  };
}
