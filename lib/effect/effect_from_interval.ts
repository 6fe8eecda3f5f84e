import type { ConvertedEffect } from "./conversion_types.ts";
import { criticalQuantile, distributionName } from "./critical_quantile.ts";
import { isFiniteNumber, isPositive, requireValue } from "./require_value.ts";
import { log } from "../numeric/elementary/log.ts";

/** What {@linkcode effectFromInterval} needs. */
export interface ReportedInterval {
  readonly lower: number;
  readonly upper: number;
  /** The middle of the interval (on the log scale for ratios) when absent. */
  readonly estimate?: number;
  /** @default 0.95 */
  readonly level?: number;
  /** Degrees of freedom of the t distribution that the interval was made with; normal when absent. */
  readonly df?: number;
  /** Whether the numbers are ratios, whose logarithm is analysed. @default false */
  readonly ratio?: boolean;
}

/** Answer of {@linkcode effectFromInterval}. */
export interface EffectFromInterval extends ConvertedEffect {
  /**
   * How far the estimate lies from the middle, in half-widths of the interval: 0 for an interval of
   * the assumed kind, beyond 0.1 for one that was made otherwise or printed wrongly.
   */
  readonly offCentre: number;
}

/**
 * Effect, variance and standard error from a reported estimate and its confidence interval.
 *
 * The standard error is the width over twice the quantile; for ratios everything happens on the
 * natural logarithm, and `yi` is one. Rounding of the printed limits goes straight into the variance.
 *
 * @throws {RangeError} when the limits are not in order, ratios are not above 0, or a choice is bad.
 *
 * @example A risk ratio of 0.50 (95 % CI 0.25 to 1.00)
 * ```ts
 * import { effectFromInterval } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { yi, standardError, offCentre } = effectFromInterval({
 *   estimate: 0.5, lower: 0.25, upper: 1, ratio: true,
 * });
 * assert.equal(yi.toFixed(4), Math.log(0.5).toFixed(4));
 * assert.equal(standardError.toFixed(4), (Math.log(4) / (2 * 1.959964)).toFixed(4));
 * assert.equal(Math.abs(offCentre).toFixed(6), "0.000000");
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, sections 6.3.1 and 6.3.2
 */
export function effectFromInterval(reported: ReportedInterval): EffectFromInterval {
  const caller = "effectFromInterval";
  const { level = 0.95, df, ratio = false } = reported;
  const [allowed, holds] = ratio
    ? ["a finite number above 0", isPositive] as const
    : ["a finite number", isFiniteNumber] as const;
  const scaled = (name: "lower" | "upper" | "estimate", value: number) => {
    requireValue(caller, name, value, allowed, holds);
    return ratio ? log(value) : value;
  };
  const lower = scaled("lower", reported.lower);
  const upper = scaled("upper", reported.upper);
  if (!(lower < upper)) {
    throw new RangeError(
      `${caller}: limits: found ${reported.lower} to ${reported.upper}; allowed: lower < upper`,
    );
  }
  const half = (upper - lower) / 2;
  const middle = lower + half;
  const yi = reported.estimate === undefined ? middle : scaled("estimate", reported.estimate);
  const standardError = half / criticalQuantile(caller, level, df);
  return {
    yi,
    vi: standardError ** 2,
    standardError,
    offCentre: (yi - middle) / half,
    assumption: `the ${100 * level} % interval is symmetric about the ` +
      `${ratio ? "logarithm of the estimate" : "estimate"} and was made with ${
        distributionName(df)
      }`,
  };
}
