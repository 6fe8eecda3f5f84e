import { grim, type PrintedMean } from "./grim.ts";

/** A standard deviation as printed. */
export interface PrintedSd {
  readonly sd: number;
  /** Decimals as printed. */
  readonly decimals: number;
}

/** Answer of {@linkcode grimmer}. */
export interface GrimmerTest {
  readonly consistent: boolean;
  /** What fails; null where nothing does. */
  readonly fails: "mean" | "standard deviation" | null;
}

/**
 * GRIMMER test: whether whole numbers of `n` people can have both the mean and the standard
 * deviation (denominator n - 1) that are printed. The sum of squares of whole numbers is whole, as
 * odd or even as their sum, and no smaller than that of numbers as equal as can be.
 *
 * These conditions are necessary: what fails is impossible, what passes may still be.
 *
 * @param mean Mean and its decimals.
 * @param sd Standard deviation, 0 or more, and its decimals.
 * @param n Number of people, 2 or more.
 * @param choices `items`: whole-number items whose mean is each person's score. @default 1
 * @throws {RangeError} if a number is out of range.
 *
 * @example Five people: 1, 2, 3, 4, 5 have the mean 3.0 and the SD 1.58, and no five have 1.57
 * ```ts
 * import { grimmer } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const mean = { mean: 3, decimals: 1 };
 * assert.equal(grimmer(mean, { sd: 1.58, decimals: 2 }, 5).consistent, true);
 * assert.equal(grimmer(mean, { sd: 1.57, decimals: 2 }, 5).fails, "standard deviation");
 * ```
 *
 * @see Anaya (2016), https://doi.org/10.7287/peerj.preprints.2400v1
 */
export function grimmer(
  mean: PrintedMean,
  { sd, decimals }: PrintedSd,
  n: number,
  choices: { readonly items?: number } = {},
): GrimmerTest {
  const { items = 1 } = choices;
  const { sums } = grim(mean, n, { items });
  if (!(sd >= 0 && sd < Infinity) || !Number.isInteger(decimals) || decimals < 0 || n < 2) {
    throw new RangeError(
      `grimmer: found an SD of ${sd} with ${decimals} decimals for ${n} people; ` +
        "allowed: 0 or more, a whole number of decimals, 2 people or more",
    );
  }
  if (sums.length === 0) return { consistent: false, fails: "mean" };
  const half = 0.5 / 10 ** decimals;
  // Each person's sum of items is a whole number, with `items` times the standard deviation.
  const lower = Math.max(0, sd - half) * items;
  const upper = (sd + half) * items;
  const fits = sums.some((sum) => squaresExist(sum, n, lower, upper));
  return fits
    ? { consistent: true, fails: null }
    : { consistent: false, fails: "standard deviation" };
}

function squaresExist(sum: number, n: number, lower: number, upper: number): boolean {
  const ofSd = (sd: number) => (n - 1) * sd * sd + sum * sum / n;
  // Printed digits are decimal: their squares miss a whole number by rounding errors only.
  const slack = 1e-9 * Math.max(1, ofSd(upper));
  const first = Math.ceil(Math.max(ofSd(lower) - slack, leastSquares(sum, n)));
  const last = Math.floor(ofSd(upper) + slack);
  const isOdd = (x: number) => Math.abs(x % 2) === 1;
  const candidate = isOdd(first) === isOdd(sum) ? first : first + 1;
  return candidate <= last;
}

/** Sum of squares of n whole numbers with this sum that are as equal as can be. */
function leastSquares(sum: number, n: number): number {
  const each = Math.floor(sum / n);
  const rest = sum - each * n;
  return (n - rest) * each ** 2 + rest * (each + 1) ** 2;
}
