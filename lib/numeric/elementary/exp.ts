import { ln2High, ln2Low, powerOfTwo } from "./binary.ts";

/** Beyond these the exponential is no double. */
export const mostExponent = 709.782712893384;
const leastExponent = -745.1332191019412;

/**
 * e^x, the same bits on every machine: engines differ in the last bit of their own, and so do
 * versions of one. Only +, -, x and / are used, which IEEE 754 settles.
 *
 * Accuracy: less than one unit in the last place. x is k ln 2 + r with |r| below 0.35 (Cody and
 * Waite's reduction in two parts), and e^r its Taylor series to r^13.
 */
export function exp(x: number): number {
  if (!(x <= mostExponent)) return x !== x ? x : Infinity;
  if (x < leastExponent) return 0;
  const k = Math.round(x * Math.LOG2E);
  const y = 1 + expm1Reduced(x, k);
  if (k < -1021) return y * powerOfTwo(k + 54) * powerOfTwo(-54);
  return k === 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k);
}

/** e^r - 1 of r = x - k ln 2. */
export function expm1Reduced(x: number, k: number): number {
  const first = x - k * ln2High;
  const second = k * ln2Low;
  const r = first - second;
  const lost = first - r - second;
  const series = r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 +
                    r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 +
                                    r *
                                      (1 / 39916800 +
                                        r * (1 / 479001600 + r / 6227020800)))))))))));
  return r + (series + (lost + lost * r));
}
