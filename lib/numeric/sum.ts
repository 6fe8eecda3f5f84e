/**
 * Sum of numbers, rounded as if it had been added up with about 48 digits.
 *
 * The rounding error of every addition is kept (TwoSum), the errors are added in the same way,
 * and theirs once more: three accumulators. The relative error is at most
 * 2^-52 + n^3 2^-157 (sum of |x|) / |sum|: with 10^4 values the last bit is right unless
 * cancellation eats more than 100 bits. For the sums of a meta-analysis the answer is therefore
 * the same bits in any order.
 *
 * Edges: 0 for no values; infinities and NaN go through as in plain addition; an overflow on the
 * way gives an infinity, although the total might be finite.
 * Source: Ogita, Rump and Oishi (2005), https://doi.org/10.1137/030601818; Klein (2006),
 * https://doi.org/10.1007/s00607-005-0139-x.
 *
 * @example Plain addition answers 0 here
 * ```ts
 * import assert from "node:assert/strict";
 * import { sum } from "reforest";
 *
 * assert.equal(sum([1e100, 1, 1e-100, -1e100]), 1);
 * ```
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let errors = 0;
  let errorsOfErrors = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const nextTotal = total + value;
    const error = Math.abs(total) >= Math.abs(value)
      ? (total - nextTotal) + value
      : (value - nextTotal) + total;
    total = nextTotal;
    const nextErrors = errors + error;
    errorsOfErrors += Math.abs(errors) >= Math.abs(error)
      ? (errors - nextErrors) + error
      : (error - nextErrors) + errors;
    errors = nextErrors;
  }
  return Number.isFinite(total) ? total + (errors + errorsOfErrors) : total;
}
