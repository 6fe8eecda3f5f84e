/**
 * Largest standard deviation (denominator n - 1) that values on a bounded scale can have, with a
 * given mean where it is known: everybody stands at one end of the scale or at the other (Bhatia
 * and Davis 2000, American Mathematical Monthly 107, 353). Without a mean, half at each end.
 *
 * @param range Least and greatest value of one person.
 * @param n Number of people, 2 or more.
 * @param choices `mean`: within the range; the largest SD over all means when absent.
 * @throws {RangeError} if the range is empty, `n` below 2, or the mean outside the range.
 *
 * @example Two people on a scale from 0 to 10
 * ```ts
 * import { maximumSd } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(maximumSd([0, 10], 2) - Math.sqrt(50)) < 1e-12); // 0 and 10
 * assert.equal(maximumSd([0, 10], 20, { mean: 10 }), 0);
 * ```
 */
export function maximumSd(
  [least, greatest]: readonly [number, number],
  n: number,
  choices: { readonly mean?: number } = {},
): number {
  const { mean = (least + greatest) / 2 } = choices;
  if (!(least < greatest) || !(n >= 2) || !(mean >= least && mean <= greatest)) {
    throw new RangeError(
      `maximumSd: found the range ${least} to ${greatest}, n ${n}, mean ${mean}; ` +
        "allowed: least < greatest, 2 people or more, a mean within the range",
    );
  }
  return Math.sqrt((greatest - mean) * (mean - least) * n / (n - 1));
}
