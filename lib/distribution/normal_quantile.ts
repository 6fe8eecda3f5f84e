import { requireProbability } from "./require.ts";
import { log } from "../numeric/elementary/log.ts";

/** Numerator and denominator of a rational function, from the highest power down to the constant. */
interface Rational {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

// The three rational functions of routine PPND16 (Wichura 1988, Algorithm AS 241,
// https://doi.org/10.2307/2347330): centre, tail, and far tail.
const CENTRE: Rational = {
  above: [
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.387132872796366608,
  ],
  below: [
    5226.495278852854561,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1,
  ],
};
const TAIL: Rational = {
  above: [
    7.7454501427834140764e-4,
    0.0227238449892691845833,
    0.24178072517745061177,
    1.27045825245236838258,
    3.64784832476320460504,
    5.7694972214606914055,
    4.6303378461565452959,
    1.42343711074968357734,
  ],
  below: [
    1.05075007164441684324e-9,
    5.475938084995344946e-4,
    0.0151986665636164571966,
    0.14810397642748007459,
    0.68976733498510000455,
    1.6763848301838038494,
    2.05319162663775882187,
    1,
  ],
};
const FAR_TAIL: Rational = {
  above: [
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    0.0012426609473880784386,
    0.026532189526576123093,
    0.29656057182850489123,
    1.7848265399172913358,
    5.4637849111641143699,
    6.6579046435011037772,
  ],
  below: [
    2.04426310338993978564e-15,
    1.4215117583164458887e-7,
    1.8463183175100546818e-5,
    7.868691311456132591e-4,
    0.0148753612908506148525,
    0.13692988092273580531,
    0.59983220655588793769,
    1,
  ],
};

function ratio(rational: Rational, x: number): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < 8; i++) {
    above = above * x + rational.above[i]!;
    below = below * x + rational.below[i]!;
  }
  return above / below;
}

/** The quantile of p, checked by the caller. */
export function standardNormalQuantile(p: number): number {
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre);
  }
  const tail = fromCentre < 0 ? p : 1 - p;
  if (tail === 0) return fromCentre < 0 ? -Infinity : Infinity;
  const depth = Math.sqrt(-log(tail));
  const size = depth <= 5 ? ratio(TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
  return fromCentre < 0 ? -size : size;
}

/**
 * The x at which {@linkcode normalCdf} equals p.
 *
 * Edges: p = 0 gives -Infinity, p = 1 gives Infinity; p outside [0, 1] or NaN throws a RangeError.
 * Accuracy: relative error at most 1e-15 for min(p, 1 - p) >= 1e-300.
 * Source: Wichura (1988), Algorithm AS 241, https://doi.org/10.2307/2347330.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalQuantile } from "reforest";
 *
 * assert.equal(normalQuantile(0.975).toFixed(12), "1.959963984540");
 * assert.throws(() => normalQuantile(1.2), /p must lie in \[0, 1\], found 1.2/);
 * ```
 */
export function normalQuantile(p: number): number {
  requireProbability("normalQuantile", p);
  return standardNormalQuantile(p);
}

/**
 * The x at which {@linkcode normalUpperTail} equals p: for tails so small that 1 - p is 1.
 *
 * Edges: p = 0 gives Infinity, p = 1 gives -Infinity; p outside [0, 1] or NaN throws a RangeError.
 * Accuracy and source: as {@linkcode normalQuantile}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalUpperQuantile, normalUpperTail } from "reforest";
 *
 * const x = normalUpperQuantile(1e-100);
 * assert.ok(Math.abs(normalUpperTail(x) / 1e-100 - 1) < 1e-12);
 * ```
 */
export function normalUpperQuantile(p: number): number {
  requireProbability("normalUpperQuantile", p);
  // `0 -` and not unary minus: the median is 0 and not -0.
  return 0 - standardNormalQuantile(p);
}
