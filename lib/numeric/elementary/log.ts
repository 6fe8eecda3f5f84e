import { exponentOf, ln2High, ln2Low, powerOfTwo } from "./binary.ts";

const leastNormal = 2.2250738585072014e-308;

/**
 * The natural logarithm, the same bits on every machine (see {@linkcode exp}); NaN below zero.
 *
 * Accuracy: less than one unit in the last place. x is 2^k (1 + f) with 1 + f between the roots of
 * 1/2 and 2, and log(1 + f) the series of 2 atanh(f / (2 + f)) to its 23rd power.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const small = x < leastNormal;
  const y = small ? x * powerOfTwo(54) : x;
  const exponent = exponentOf(y);
  let m = y * powerOfTwo(-exponent);
  let k = small ? exponent - 54 : exponent;
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  return logReduced(m - 1, k, 0);
}

/** log(2^k (1 + f)) + lost. */
export function logReduced(f: number, k: number, lost: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const series = z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 +
                        z *
                          (2 / 15 +
                            z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)))))))))));
  // 2 s is f - f²/2 + s f²/2: f itself is exact, and what is added to it is small.
  const half = 0.5 * f * f;
  const rest = s * (half + series);
  if (k === 0) return f - (half - (rest + lost));
  return k * ln2High - (half - (rest + (k * ln2Low + lost)) - f);
}
