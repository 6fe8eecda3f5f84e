import type { AnalysisScale, Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { asin } from "../numeric/elementary/asin.ts";
import { cos } from "../numeric/elementary/cos.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { sin } from "../numeric/elementary/sin.ts";
import { tanh } from "../numeric/elementary/tanh.ts";

/** Half of the sum of the two arcsines of Freeman and Tukey for a proportion p of n. */
function freemanTukey(p: number, n: number): number {
  const x = p * n;
  return 0.5 * (asin(Math.sqrt(x / (n + 1))) + asin(Math.sqrt((x + 1) / (n + 1))));
}

/** Miller (1978), https://doi.org/10.1080/00031305.1978.10479283, for half of the sum. */
function freemanTukeyInverse(value: number, n: number): number {
  if (value <= freemanTukey(0, n)) return 0;
  if (value >= freemanTukey(1, n)) return 1;
  const sine = sin(2 * value);
  const inner = sine + (sine - 1 / sine) / n;
  const root = Math.sqrt(Math.max(0, 1 - inner * inner));
  return 0.5 * (1 - Math.sign(cos(2 * value)) * root);
}

/** Inverse of half of the sum of the square roots of events / t and (events + 1) / t. */
function doubleSquareRootInverse(value: number, time: number): number {
  const lowest = 0.5 / Math.sqrt(time);
  // value - 1 / (4 t value) is the root of the rate.
  return value <= lowest ? 0 : (value - 1 / (4 * time * value)) ** 2;
}

/** The sample size, or person-time, without which a double transformation cannot be undone. */
function sizeFor(scale: string, ni: number | undefined): number {
  if (ni !== undefined && ni > 0) return ni;
  throw new RangeError(
    `backTransform: ni: found ${ni}; allowed: a sample size above 0; the ${scale} ` +
      "needs the one that it was computed from, or the harmonic mean for a pooled value",
  );
}

function inverse(value: number, scale: AnalysisScale, ni: number | undefined): number {
  switch (scale) {
    case "identity":
      return value;
    case "log":
      return exp(value);
    case "logit":
      return 1 / (1 + exp(-value));
    case "arcsine":
      return sin(Math.min(Math.max(value, 0), Math.PI / 2)) ** 2;
    case "double-arcsine":
      return freemanTukeyInverse(value, sizeFor("double arcsine", ni));
    case "square-root":
      return Math.max(value, 0) ** 2;
    case "double-square-root":
      return doubleSquareRootInverse(value, sizeFor("double square root", ni));
    case "fisher-z":
      return tanh(value);
  }
}

/**
 * Leads a value on the analysis scale back to what people read: a proportion, a ratio, a
 * difference, a rate or a correlation.
 *
 * By the scale of the measure ({@linkcode measureFacts}): as it is (PR, RD, MD, SMD, COR ...), through
 * exp (OR, RR, IRR, HR, PLN, IRLN ...), PLO through the inverse logit, PAS through the square of the
 * sine, PFT through the inverse of Miller (1978) at the sample size `ni`, IRS through the square, IRFT
 * through the inverse at the person-time `ni`, ZCOR through the hyperbolic tangent. AS and IRSD are
 * differences of transformed values, which nothing leads back from.
 *
 * Edges. The answer never leaves the range of its measure: limits of intervals that lie beyond it are
 * set to its end (proportions 0 and 1, risk differences -1 and 1; ratios stay finite). PAS, PFT, IRS
 * and IRFT values beyond those of 0 and 1 give 0 and 1. The transformation is monotone, so that intervals keep
 * their order.
 *
 * Accuracy: a few units in the last place; PFT loses digits near 0 and 1, as the formula does.
 *
 * @param value On the analysis scale; PFT is half of the sum of the two arcsines, IRFT of the two roots.
 * @param measure Code of the measure.
 * @param options `ni`: sample size for PFT, person-time for IRFT, and for no other. For pooled values the harmonic mean of the
 *   studies' sizes is usual; it can mislead when they differ widely (Schwarzer et al. 2019,
 *   https://doi.org/10.1002/jrsm.1348).
 * @throws {RangeError} when PFT or IRFT comes without `ni`, or the value is not a number.
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
  const { scale, range: [lowest, highest] } = measureFacts[measure];
  return Math.min(Math.max(inverse(value, scale, options.ni), lowest), highest);
}
