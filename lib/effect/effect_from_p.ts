import type { ConvertedEffect } from "./conversion_types.ts";
import { criticalQuantile, distributionName } from "./critical_quantile.ts";
import { isFiniteNumber, isPositive, isShare, requireValue } from "./require_value.ts";
import { log } from "../numeric/elementary/log.ts";

/** What {@linkcode effectFromP} needs. */
export interface ReportedP {
  /** With its sign; for ratios not the logarithm. */
  readonly estimate: number;
  /** Two-sided, as exact as it was printed; "P < 0.05" is none. */
  readonly p: number;
  /** Degrees of freedom of the t test; normal when absent. */
  readonly df?: number;
  /** Whether the estimate is a ratio, whose logarithm is analysed. @default false */
  readonly ratio?: boolean;
}

/**
 * Effect, variance and standard error from a reported estimate and its two-sided P value.
 *
 * The standard error is the size of the effect (of its logarithm, for ratios) over the quantile that
 * belongs to P. P values near 1 and effects near nothing leave few digits; P values of score,
 * likelihood-ratio or rank tests belong to other standard errors.
 *
 * @throws {RangeError} when P is not between 0 and 1, or the effect is nothing (its P is 1 whatever the
 *   standard error).
 *
 * @example Cochrane Handbook, section 6.3.1: risk difference 0.03, P = 0.008
 * ```ts
 * import { effectFromP } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(effectFromP({ estimate: 0.03, p: 0.008 }).standardError.toFixed(3), "0.011");
 * ```
 */
export function effectFromP(reported: ReportedP): ConvertedEffect {
  const caller = "effectFromP";
  const { estimate, p, df, ratio = false } = reported;
  requireValue(caller, "p", p, "a number between 0 and 1", isShare);
  const [allowed, holds] = ratio
    ? ["a finite number above 0 other than 1", (x: number) => isPositive(x) && x !== 1] as const
    : ["a finite number other than 0", (x: number) => isFiniteNumber(x) && x !== 0] as const;
  requireValue(caller, "estimate", estimate, allowed, holds);
  const yi = ratio ? log(estimate) : estimate;
  const standardError = Math.abs(yi) / criticalQuantile(caller, 1 - p, df);
  return {
    yi,
    vi: standardError ** 2,
    standardError,
    assumption: `the two-sided P value is that of a Wald test of the ` +
      `${ratio ? "logarithm of the estimate" : "estimate"} with ${distributionName(df)}`,
  };
}
