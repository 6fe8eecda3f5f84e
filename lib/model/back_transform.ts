import type { AnalysisScale, Measure } from "../effect/types.ts";
import { reporting } from "./reporting.ts";
import type { Reported } from "./types.ts";

const range: Readonly<Record<Reported["unit"], readonly [number, number]>> = {
  proportion: [0, 1],
  ratio: [0, Number.MAX_VALUE],
  difference: [-1, 1],
};

/** Half of the sum of the two arcsines of Freeman and Tukey for a proportion p of n. */
function freemanTukey(p: number, n: number): number {
  const x = p * n;
  return 0.5 * (Math.asin(Math.sqrt(x / (n + 1))) + Math.asin(Math.sqrt((x + 1) / (n + 1))));
}

/** Miller (1978), https://doi.org/10.1080/00031305.1978.10479283, for half of the sum. */
function freemanTukeyInverse(value: number, n: number): number {
  if (value <= freemanTukey(0, n)) return 0;
  if (value >= freemanTukey(1, n)) return 1;
  const sine = Math.sin(2 * value);
  const inner = sine + (sine - 1 / sine) / n;
  const root = Math.sqrt(Math.max(0, 1 - inner * inner));
  return 0.5 * (1 - Math.sign(Math.cos(2 * value)) * root);
}

function inverse(value: number, scale: AnalysisScale, ni: number | undefined): number {
  switch (scale) {
    case "identity":
      return value;
    case "log":
      return Math.exp(value);
    case "logit":
      return 1 / (1 + Math.exp(-value));
    case "arcsine":
      return Math.sin(Math.min(Math.max(value, 0), Math.PI / 2)) ** 2;
    case "double-arcsine":
      if (ni === undefined || !(ni > 0)) {
        throw new RangeError(
          `backTransform: ni: found ${ni}; allowed: a sample size above 0; the double arcsine ` +
            "needs the one that it was computed from, or the harmonic mean for a pooled value",
        );
      }
      return freemanTukeyInverse(value, ni);
  }
}

/**
 * Leads a value on the analysis scale back to what people read: a proportion, a ratio or a
 * difference.
 *
 * PR and RD are taken as they are, PLN, OR and RR through exp, PLO through the inverse logit, PAS
 * through the square of the sine, PFT through the inverse of Miller (1978) at the sample size `ni`.
 *
 * Edges. The answer never leaves the range of its unit: limits of intervals that lie beyond it are
 * set to its end (proportions 0 and 1, differences -1 and 1; ratios stay finite). PAS and PFT values
 * beyond those of 0 and 1 give 0 and 1. The transformation is monotone, so that intervals keep
 * their order.
 *
 * Accuracy: a few units in the last place; PFT loses digits near 0 and 1, as the formula does.
 *
 * @param value On the analysis scale; PFT is half of the sum of the two arcsines.
 * @param measure Code of the measure.
 * @param options `ni`: sample size, for PFT only. For pooled values the harmonic mean of the
 *   studies' sizes is usual; it can mislead when they differ widely (Schwarzer et al. 2019,
 *   https://doi.org/10.1002/jrsm.1348).
 * @throws {RangeError} when PFT comes without a sample size, or the value is not a number.
 *
 * @example
 * ```ts
 * import { backTransform } from "reforest";
 * import assert from "node:assert/strict";
 * assert.equal(backTransform(0, "PLO"), 0.5);
 * assert.equal(backTransform(Math.log(2), "OR").toFixed(12), "2.000000000000");
 * assert.equal(backTransform(2, "PFT", { ni: 40 }), 1);
 * ```
 */
export function backTransform(
  value: number,
  measure: Measure,
  options: { readonly ni?: number } = {},
): number {
  if (Number.isNaN(value)) {
    throw new RangeError("backTransform: value: found NaN; allowed: a number");
  }
  const { scale, unit } = reporting[measure];
  const [lowest, highest] = range[unit];
  return Math.min(Math.max(inverse(value, scale, options.ni), lowest), highest);
}
