import { gammaHalfRatio } from "../numeric/gamma_half_ratio.ts";
import { halleyStep } from "../numeric/halley_step.ts";
import { refineInLog } from "../numeric/refine_in_log.ts";
import { standardNormalQuantile } from "./normal_quantile.ts";
import { requireDegreesOfFreedom, requireProbability } from "./require.ts";
import { studentTCentreRatio, studentTKernel, studentTTailRatio } from "./student_t.ts";
import { expm1 } from "../numeric/elementary/expm1.ts";
import { log } from "../numeric/elementary/log.ts";
import { tan } from "../numeric/elementary/tan.ts";

const SQRT_PI = 1.772453850905516;

/** A first guess at the x > 0 beyond which a tail of size p < 1/2 lies. */
function start(p: number, df: number): number {
  // leading term of the tail: p = v^df / (df B(df/2, 1/2)) with v^2 = df / (df + x^2)
  const v = Math.pow(p * df * SQRT_PI / gammaHalfRatio(df / 2), 1 / df);
  if (v < 0.45) return Math.sqrt(df) * Math.sqrt(1 - v * v) / v;
  // Wallace (1959), Annals of Mathematical Statistics 30, 1121-1130
  const z = standardNormalQuantile(p) * (8 * df + 3) / (8 * df + 1);
  return Math.sqrt(df * expm1(z * z / df));
}

/** The x > 0 with P(T > x) = p, for 0 < p < 1/2; `fromMedian` is 1/2 - p, given without rounding. */
function upperPoint(p: number, fromMedian: number, df: number): number {
  const guess = start(p, df);
  if (guess === Infinity) return Infinity;
  const inTail = guess > 1;
  const target = inTail ? p : fromMedian;
  const sign = inTail ? -1 : 1;
  return refineInLog(guess, (x) => {
    const ratio = inTail ? studentTTailRatio(x, df) : studentTCentreRatio(x, df);
    const excess = log(studentTKernel(x, df) * ratio / target);
    return halleyStep(excess, sign / ratio, 1 - (df + 1) / (1 + df / x / x));
  });
}

/**
 * The t at which {@linkcode studentTCdf} equals p: the critical value of an interval.
 *
 * df may be any number above 0; Infinity gives the normal quantile; 1 and 2 are closed forms.
 * Edges: p = 0 gives -Infinity, p = 1 gives Infinity; p outside [0, 1], NaN or an impossible df
 * throws a RangeError. Accuracy: relative error at most 1e-12 for df from 0.1.
 * Method: Halley steps on the log scale of the smaller tail, so that it inverts our own cdf.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalQuantile, studentTQuantile } from "reforest";
 *
 * assert.equal(studentTQuantile(0.975, 33).toFixed(10), "2.0345152974");
 * assert.equal(studentTQuantile(0.975, Infinity), normalQuantile(0.975));
 * ```
 */
export function studentTQuantile(p: number, df: number): number {
  requireProbability("studentTQuantile", p);
  requireDegreesOfFreedom("studentTQuantile", "df", df);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const side = p < 0.5 ? -1 : 1;
  if (df >= 1e18) return standardNormalQuantile(p);
  // from whichever of the tail and the median the argument is exact
  if (df === 1 && tail < 0.25) return side / tan(Math.PI * tail);
  if (df === 1) return tan(Math.PI * (p - 0.5));
  if (df === 2) return (2 * p - 1) / Math.sqrt(2 * tail * (1 - tail));
  return side * upperPoint(tail, Math.abs(p - 0.5), df);
}
