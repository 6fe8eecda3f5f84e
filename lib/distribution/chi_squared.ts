import { halleyStep } from "../numeric/halley_step.ts";
import { incompleteGamma, poissonKernel } from "../numeric/incomplete_gamma.ts";
import { logGamma } from "../numeric/log_gamma.ts";
import { refineInLog } from "../numeric/refine_in_log.ts";
import { standardNormalQuantile } from "./normal_quantile.ts";
import { requireNumber, requirePositive, requireProbability } from "./require.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * P(X <= x) for a chi-squared X with df degrees of freedom.
 *
 * df may be any finite number above 0. Edges: 0 for x <= 0, 1 at Infinity; NaN or an impossible
 * df throws a RangeError. Accuracy: relative error at most 1e-12 for df from 0.02 to 10^5, in
 * both tails down to 1e-300.
 * Source: regularised incomplete gamma function, DLMF 8.7.1 and 8.9.2, https://dlmf.nist.gov/8.
 *
 * @example With 2 degrees of freedom the distribution is exponential
 * ```ts
 * import assert from "node:assert/strict";
 * import { chiSquaredCdf } from "reforest";
 *
 * assert.ok(Math.abs(chiSquaredCdf(3, 2) - (1 - Math.exp(-1.5))) < 1e-15);
 * ```
 */
export function chiSquaredCdf(x: number, df: number): number {
  requireNumber("chiSquaredCdf", "x", x);
  requirePositive("chiSquaredCdf", "df", df);
  return x <= 0 ? 0 : incompleteGamma(df / 2, x / 2).lower;
}

/**
 * P(X > x) for a chi-squared X with df degrees of freedom: the P value of a Q statistic.
 *
 * Edges, accuracy and source: as {@linkcode chiSquaredCdf}; 1 for x <= 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chiSquaredUpperTail } from "reforest";
 *
 * assert.ok(Math.abs(chiSquaredUpperTail(400, 2) / Math.exp(-200) - 1) < 1e-12);
 * ```
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  requireNumber("chiSquaredUpperTail", "x", x);
  requirePositive("chiSquaredUpperTail", "df", df);
  return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}

/** A first guess at the quantile of a gamma with shape a and scale 1. */
function gammaQuantileStart(p: number, a: number): number {
  const nearZero = exp((log(p) + logGamma(a + 1)) / a);
  if (nearZero < 0.3 * (a + 1)) return nearZero * (1 + nearZero / (a + 1));
  // Wilson and Hilferty (1931), https://doi.org/10.1073/pnas.17.12.684
  const base = 1 - 1 / (9 * a) + standardNormalQuantile(p) / (3 * Math.sqrt(a));
  return Math.max(a * base * base * base, 1e-3 * a);
}

/**
 * The x at which {@linkcode chiSquaredCdf} equals p.
 *
 * Edges: p = 0 gives 0, p = 1 gives Infinity; p outside [0, 1], NaN or an impossible df throws a
 * RangeError; 0 where the quantile is too small for a number (tiny df).
 * Accuracy: relative error at most 1e-12 for df from 0.1 to 10^5.
 * Method: Halley steps on the log scale of the smaller tail, so that it inverts our own cdf.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chiSquaredQuantile } from "reforest";
 *
 * assert.equal(chiSquaredQuantile(0.95, 1).toFixed(10), "3.8414588207");
 * ```
 */
export function chiSquaredQuantile(p: number, df: number): number {
  requireProbability("chiSquaredQuantile", p);
  requirePositive("chiSquaredQuantile", "df", df);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = df / 2;
  const start = gammaQuantileStart(p, a);
  if (start < 1e-300) return 2 * start;
  const rising = p <= 0.5;
  const target = rising ? p : 1 - p;
  return 2 * refineInLog(start, (x) => {
    const tails = incompleteGamma(a, x);
    const tail = rising ? tails.lower : tails.upper;
    if (tail === 0) return rising ? 8 : -8;
    const excess = log(tail / target);
    const slope = (rising ? 1 : -1) * a * poissonKernel(a, x) / tail;
    return halleyStep(excess, slope, a - x);
  });
}
