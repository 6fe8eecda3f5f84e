import { gammaHalfRatio } from "../numeric/gamma_half_ratio.ts";
import { incompleteBetaFraction } from "../numeric/incomplete_beta_fraction.ts";
import { normalDensity, normalUpperTail } from "./normal.ts";
import { requireDegreesOfFreedom, requireNumber } from "./require.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log1p } from "../numeric/elementary/log1p.ts";

const INVERSE_SQRT_PI = 0.5641895835477563;

/** From here on t and normal differ by less than rounding (relative difference about x^4 / df). */
const PRACTICALLY_NORMAL = 1e18;

/**
 * x f(x) for the density f and x > 0, which is u^a v^(1/2) / B(a, 1/2) with a = df/2,
 * u = df / (df + x^2), v = 1 - u. A power is taken where it is more exact than a logarithm.
 */
export function studentTKernel(x: number, df: number): number {
  const scaled = x / Math.sqrt(df);
  const square = scaled * scaled;
  const inverseBeta = gammaHalfRatio(df / 2) * INVERSE_SQRT_PI;
  if (scaled > 1e8) return inverseBeta * Math.pow(scaled, -df);
  const power = df < 60 ? Math.pow(1 + square, -df / 2) : exp(-df / 2 * log1p(square));
  return inverseBeta * power * (scaled / Math.sqrt(1 + square));
}

/** P(T > x) / studentTKernel(x, df), for x >= 1. */
export function studentTTailRatio(x: number, df: number): number {
  const square = x / df * x;
  return 0.5 * incompleteBetaFraction(df / 2, 0.5, 1 / (1 + square), 1 / (1 + 1 / square));
}

/** P(0 < T < x) / studentTKernel(x, df), for 0 < x <= 1. */
export function studentTCentreRatio(x: number, df: number): number {
  const square = x / df * x;
  return 0.5 * incompleteBetaFraction(0.5, df / 2, 1 / (1 + 1 / square), 1 / (1 + square));
}

/** P(T > x), arguments checked by the caller. */
function upperTail(x: number, df: number): number {
  if (df >= PRACTICALLY_NORMAL) return normalUpperTail(x);
  const size = Math.abs(x);
  if (size === 0) return 0.5;
  if (size === Infinity) return x > 0 ? 0 : 1;
  const kernel = studentTKernel(size, df);
  if (size < 1) {
    const centre = kernel * studentTCentreRatio(size, df);
    return x > 0 ? 0.5 - centre : 0.5 + centre;
  }
  const tail = kernel * studentTTailRatio(size, df);
  return x > 0 ? tail : 1 - tail;
}

/**
 * Density of Student's t with df degrees of freedom.
 *
 * df may be any number above 0; Infinity gives the normal density. Edges: 0 at -Infinity and
 * Infinity; NaN or an impossible df throws a RangeError. Accuracy: relative error at most 1e-12.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studentTDensity } from "reforest";
 *
 * assert.ok(Math.abs(studentTDensity(1, 1) - 1 / (2 * Math.PI)) < 1e-16);
 * ```
 */
export function studentTDensity(t: number, df: number): number {
  requireNumber("studentTDensity", "t", t);
  requireDegreesOfFreedom("studentTDensity", "df", df);
  if (df >= PRACTICALLY_NORMAL) return normalDensity(t);
  const size = Math.abs(t);
  if (size === Infinity) return 0;
  if (size > 0.1) return studentTKernel(size, df) / size;
  const exponent = -(df + 1) / 2 * log1p(t / df * t);
  return gammaHalfRatio(df / 2) * INVERSE_SQRT_PI / Math.sqrt(df) * exp(exponent);
}

/**
 * P(T <= t) for Student's t with df degrees of freedom.
 *
 * df may be any number above 0, whole or not; Infinity gives the normal distribution. Edges: 0 at
 * -Infinity, 1 at Infinity; NaN or an impossible df throws a RangeError.
 * Accuracy: relative error at most 1e-12 in both tails, down to 1e-300, for df from 0.1.
 * Source: incomplete beta function, DLMF 8.17, by the continued fraction of Didonato and
 * Morris (1992), https://doi.org/10.1145/131766.131776.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studentTCdf } from "reforest";
 *
 * assert.ok(Math.abs(studentTCdf(1, 1) - 0.75) < 1e-15);
 * ```
 */
export function studentTCdf(t: number, df: number): number {
  requireNumber("studentTCdf", "t", t);
  requireDegreesOfFreedom("studentTCdf", "df", df);
  return upperTail(-t, df);
}

/**
 * P(T > t) for Student's t with df degrees of freedom; a two-sided P value is
 * `2 * studentTUpperTail(Math.abs(t), df)`.
 *
 * Edges, accuracy and source: as {@linkcode studentTCdf}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studentTCdf, studentTUpperTail } from "reforest";
 *
 * assert.equal(studentTUpperTail(40, 33), studentTCdf(-40, 33));
 * ```
 */
export function studentTUpperTail(t: number, df: number): number {
  requireNumber("studentTUpperTail", "t", t);
  requireDegreesOfFreedom("studentTUpperTail", "df", df);
  return upperTail(t, df);
}
