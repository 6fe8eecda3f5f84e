import { scaledErfc } from "../numeric/scaled_erfc.ts";
import { requireNumber } from "./require.ts";
import { exp } from "../numeric/elementary/exp.ts";

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** 1 / (2^n n! (2n + 1)), with alternating sign: the power series of the integral of exp(-x^2/2). */
const CENTRAL_SERIES: readonly number[] = [
  1,
  -1 / 6,
  1 / 40,
  -1 / 336,
  1 / 3456,
  -1 / 42240,
  1 / 599040,
  -1 / 9676800,
  1 / 175472640,
  -1 / 3530096640,
  1 / 78033715200,
];

/** exp(-x^2/2) without the rounding error of x^2, which at x = 38 would cost three digits. */
function gaussian(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  return exp(-0.5 * head * head) * exp(-0.5 * (x - head) * (x + head));
}

/** P(0 < Z < x) for |x| <= 0.5. */
function centralArea(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let n = CENTRAL_SERIES.length - 1; n >= 0; n--) sum = sum * square + CENTRAL_SERIES[n]!;
  return INVERSE_SQRT_2PI * x * sum;
}

/** P(Z > x), x not NaN. */
function upperTail(x: number): number {
  if (x > 0.5) return x > 39 ? 0 : 0.5 * gaussian(x) * scaledErfc(x * Math.SQRT1_2);
  if (x < -0.5) return x < -39 ? 1 : 1 - 0.5 * gaussian(x) * scaledErfc(-x * Math.SQRT1_2);
  return 0.5 - centralArea(x);
}

/**
 * Density of the standard normal distribution, exp(-x^2/2) / sqrt(2 pi).
 *
 * Edges: 0 at -Infinity and Infinity; NaN throws a RangeError.
 * Accuracy: relative error at most 1e-15 wherever the value is a normal number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalDensity } from "reforest";
 *
 * assert.equal(normalDensity(0), 1 / Math.sqrt(2 * Math.PI));
 * ```
 */
export function normalDensity(x: number): number {
  requireNumber("normalDensity", "x", x);
  return Math.abs(x) > 39 ? 0 : INVERSE_SQRT_2PI * gaussian(x);
}

/**
 * P(Z <= x) for a standard normal Z.
 *
 * Edges: 0 at -Infinity, 1 at Infinity; NaN throws a RangeError.
 * Accuracy: relative error at most 1e-14 down to 1e-300, so that a small P is a P and not a 0.
 * Source: Chebyshev expansion of the scaled complementary error function
 * (Shepherd and Laframboise 1981, https://doi.org/10.1090/S0025-5718-1981-0595058-X).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalCdf } from "reforest";
 *
 * assert.equal(normalCdf(0), 0.5);
 * assert.equal(normalCdf(1.959963984540054).toFixed(12), "0.975000000000");
 * ```
 */
export function normalCdf(x: number): number {
  requireNumber("normalCdf", "x", x);
  return upperTail(-x);
}

/**
 * P(Z > x) for a standard normal Z, exact in the far tail where 1 - normalCdf(x) is 0.
 *
 * A two-sided P value of a statistic z is `2 * normalUpperTail(Math.abs(z))`.
 * Edges and accuracy: as {@linkcode normalCdf}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalCdf, normalUpperTail } from "reforest";
 *
 * assert.equal(normalUpperTail(12), normalCdf(-12));
 * assert.equal(1 - normalCdf(12), 0);
 * ```
 */
export function normalUpperTail(x: number): number {
  requireNumber("normalUpperTail", "x", x);
  return upperTail(x);
}
