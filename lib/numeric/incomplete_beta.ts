import { halfDeviance } from "./deviance.ts";
import { incompleteBetaFraction } from "./incomplete_beta_fraction.ts";
import { logGammaRise } from "./log_beta.ts";
import { logGamma } from "./log_gamma.ts";
import { stirlingCorrection } from "./stirling.ts";
import { exp } from "./elementary/exp.ts";
import { log } from "./elementary/log.ts";
import { log1p } from "./elementary/log1p.ts";

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** The kernel for a >= 10 and b >= 10: a binomial probability in saddle-point form (Loader 2000). */
function largeKernel(a: number, b: number, x: number, y: number): number {
  const shift = b * x - a * y;
  const deviance = halfDeviance(a, (a + b) * x, shift) + halfDeviance(b, (a + b) * y, -shift);
  const correction = stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b);
  return INVERSE_SQRT_2PI * Math.sqrt(a / (a + b) * b) * exp(correction - deviance);
}

/** The kernel for small < 10 <= large; `p` belongs to `small`, `q` = 1 - p to `large`. */
function mixedKernel(small: number, large: number, p: number, q: number): number {
  const logQ = p < 0.5 ? log1p(-p) : log(q);
  // small log(p) joins the growth of the gamma ratio, small log(large + small): they nearly cancel.
  const exponent = small * (log(p) + log(large + small)) +
    (logGammaRise(large, small) - small * log(large + small)) +
    large * logQ - logGamma(small);
  return exp(exponent);
}

/**
 * x^a y^b / B(a, b) with y = 1 - x given apart, for 0 < x < 1: the derivative of I_x(a, b) with
 * respect to log(x / y).
 */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  if (a >= 10 && b >= 10) return largeKernel(a, b, x, y);
  if (b >= 10) return mixedKernel(a, b, x, y);
  if (a >= 10) return mixedKernel(b, a, y, x);
  const inverseBeta = exp(logGamma(a + b) - logGamma(a) - logGamma(b));
  return Math.pow(x, a) * Math.pow(y, b) * inverseBeta;
}

/**
 * Regularised incomplete beta function I_x(a, b) = lower and its complement = upper.
 *
 * x and y = 1 - x are both given, since the smaller of them would lose its digits in a
 * subtraction. The tail on the side of x away from the mean is computed, the other is its
 * complement. a, b > 0 and x + y = 1 are the caller's promise. Relative error below 1e-12 for
 * a and b from 0.05 to 10^5. Source: DLMF 8.17, https://dlmf.nist.gov/8.17.
 */
export function incompleteBeta(
  a: number,
  b: number,
  x: number,
  y: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(a, b, x, y);
  if (b * x <= a * y) {
    const lower = kernel * incompleteBetaFraction(a, b, x, y);
    return { lower, upper: 1 - lower };
  }
  const upper = kernel * incompleteBetaFraction(b, a, y, x);
  return { lower: 1 - upper, upper };
}
