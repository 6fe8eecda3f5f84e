import type { Conversion } from "./conversion_types.ts";
import { criticalQuantile, distributionName } from "./critical_quantile.ts";
import { isFiniteNumber, isPositive, requireValue } from "./require_value.ts";

/** A standard deviation that a report did not print. */
export interface FoundSd extends Conversion {
  readonly sd: number;
}

/**
 * Standard deviation of a group from the standard error of its mean: sd = se sqrt(n).
 *
 * @throws {RangeError} when a number is not above 0.
 *
 * @example
 * ```ts
 * import { sdFromStandardError } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sdFromStandardError({ standardError: 2, total: 25 }).sd, 10);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 6.5.2.2
 */
export function sdFromStandardError(
  reported: { readonly standardError: number; readonly total: number },
): FoundSd {
  const { standardError, total } = reported;
  requireValue("sdFromStandardError", "standardError", standardError, "above 0", isPositive);
  requireValue("sdFromStandardError", "total", total, "above 0", isPositive);
  return {
    sd: standardError * Math.sqrt(total),
    assumption: "the standard error is that of the mean of this one group",
  };
}

/**
 * Standard deviation of a group from the confidence interval of its mean.
 *
 * @param reported `df` is total - 1 by default (intervals of means are made with t); Infinity for a
 *   normal quantile, which the Handbook takes for 60 and more.
 * @throws {RangeError} when the limits are not in order, or a choice is bad.
 *
 * @example
 * ```ts
 * import { sdFromInterval } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { sd } = sdFromInterval({ lower: -1.96, upper: 1.96, total: 100, df: Infinity });
 * assert.equal(sd.toFixed(3), "10.000");
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 6.5.2.2
 */
export function sdFromInterval(
  reported: {
    readonly lower: number;
    readonly upper: number;
    readonly total: number;
    /** @default 0.95 */
    readonly level?: number;
    readonly df?: number;
  },
): FoundSd {
  const caller = "sdFromInterval";
  const { lower, upper, total, level = 0.95, df = total - 1 } = reported;
  requireValue(caller, "lower", lower, "a finite number", isFiniteNumber);
  requireValue(
    caller,
    "upper",
    upper,
    "a finite number above lower",
    (x) => isFiniteNumber(x) && x > lower,
  );
  requireValue(caller, "total", total, "a finite number above 1", (x) => isPositive(x) && x > 1);
  const tDf = df === Infinity ? undefined : df;
  return {
    sd: Math.sqrt(total) * (upper - lower) / (2 * criticalQuantile(caller, level, tDf)),
    assumption: `the ${100 * level} % interval is that of the mean of this one group, made with ` +
      distributionName(tDf),
  };
}

/**
 * The standard deviation that two groups share, from the standard error of the difference of their
 * means: sd = se / sqrt(1/n1 + 1/n2). It stands for both groups.
 *
 * @throws {RangeError} when a number is not above 0.
 *
 * @example Cochrane Handbook, section 6.5.2.3: difference 3.8, P = 0.008, 25 and 22 participants
 * ```ts
 * import { effectFromP, sdFromDifference } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { standardError } = effectFromP({ estimate: 3.8, p: 0.008, df: 45 });
 * assert.equal(standardError.toFixed(2), "1.37");
 * const { sd } = sdFromDifference({ standardError, totalTreated: 25, totalControl: 22 });
 * assert.equal(sd.toFixed(1), "4.7");
 * ```
 */
export function sdFromDifference(
  reported: {
    readonly standardError: number;
    readonly totalTreated: number;
    readonly totalControl: number;
  },
): FoundSd {
  const { standardError, totalTreated, totalControl } = reported;
  for (const [name, value] of Object.entries({ standardError, totalTreated, totalControl })) {
    requireValue("sdFromDifference", name, value, "a finite number above 0", isPositive);
  }
  return {
    sd: standardError / Math.sqrt(1 / totalTreated + 1 / totalControl),
    assumption: "both groups have the same standard deviation",
  };
}
