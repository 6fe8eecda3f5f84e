import { halfDeviance } from "./deviance.ts";
import { logGamma } from "./log_gamma.ts";
import { stirlingCorrection } from "./stirling.ts";
import { exp } from "./elementary/exp.ts";

const SQRT_2PI = 2.5066282746310007;

/**
 * x^a exp(-x) / Gamma(a + 1): the Poisson probability of a at mean x, a > 0 and not always whole.
 * For a >= 10 by the saddle-point form, which keeps its digits where x is near a
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function poissonKernel(a: number, x: number): number {
  if (a >= 10) {
    const exponent = -halfDeviance(a, x, x - a) - stirlingCorrection(a);
    return exp(exponent) / (SQRT_2PI * Math.sqrt(a));
  }
  // exp(-x) in two halves: its underflow must not come before that of the product.
  const half = exp(-0.5 * x);
  // 0 beats the power, which is infinite for the largest x.
  if (half === 0) return 0;
  return half * (Math.pow(x, a) / exp(logGamma(a + 1))) * half;
}

/** P(a, x) / poissonKernel(a, x): a series of positive terms, for x below about a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q(a, x) / (a poissonKernel(a, x)): Legendre's continued fraction (DLMF 8.9.2), by Lentz. */
function upperFraction(a: number, x: number): number {
  let below = x + 1 - a;
  let c = 1e300;
  let d = 1 / below;
  let value = d;
  for (let n = 1; n < 1_000_000; n++) {
    const above = n * (a - n);
    below += 2;
    d = 1 / (below + above * d);
    c = below + above / c;
    const factor = c * d;
    value *= factor;
    if (!(Math.abs(factor - 1) > 3e-16)) break;
  }
  return value;
}

/**
 * Regularised incomplete gamma functions P(a, x) = lower and Q(a, x) = upper; lower + upper = 1.
 *
 * The smaller of the two is computed, the other is its complement, so that neither tail loses
 * digits. a > 0 and x >= 0 are the caller's promise. Relative error below 1e-12 for
 * a from 0.01 to 10^5; the work grows as the square root of a.
 * Source: DLMF 8.7.1 and 8.9.2, https://dlmf.nist.gov/8.
 */
export function incompleteGamma(
  a: number,
  x: number,
): { readonly lower: number; readonly upper: number } {
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const kernel = poissonKernel(a, x);
  if (x > a + 1) {
    const upper = kernel === 0 ? 0 : a * kernel * upperFraction(a, x);
    return { lower: 1 - upper, upper };
  }
  const lower = kernel * lowerSeries(a, x);
  return { lower, upper: 1 - lower };
}
