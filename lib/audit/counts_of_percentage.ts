/** A printed percentage as a number and its decimals. */
export interface PrintedPercentage {
  readonly percentage: number;
  /** Decimals as printed. */
  readonly decimals: number;
}

/**
 * Which counts of a total print as a given percentage: rounded by either rule for a last 5, or cut
 * off, since reports do all three. An empty answer means that the percentage, the total or the
 * decimals are wrong.
 *
 * With 100 people or fewer and whole percent, or 1000 and one decimal, a percentage can be
 * impossible; above that every percentage has a count.
 *
 * @param printed Percentage from 0 to 100 and its decimals as printed.
 * @param total Whole number of people, 1 or more.
 * @returns Whole numbers, increasing.
 * @throws {RangeError} if the total is not a whole number above 0, or `decimals` not from 0 to 6.
 *
 * @example 18 of 21 is 85.7 %, and no count of 20 is
 * ```ts
 * import { countsOfPercentage } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(countsOfPercentage({ percentage: 85.7, decimals: 1 }, 21), [18]);
 * assert.deepEqual(countsOfPercentage({ percentage: 85.7, decimals: 1 }, 20), []);
 * ```
 *
 * @see Brown and Heathers (2017), https://doi.org/10.1177/1948550616673876
 */
export function countsOfPercentage(
  { percentage, decimals }: PrintedPercentage,
  total: number,
): readonly number[] {
  if (!Number.isInteger(total) || total < 1) {
    throw new RangeError(
      `countsOfPercentage: total: found ${total}; allowed: a whole number, 1 or more; correct it`,
    );
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new RangeError(
      `countsOfPercentage: decimals: found ${decimals}; allowed: 0 to 6; correct it`,
    );
  }
  // In units of the last decimal the printed number is whole, and products of whole numbers exact.
  const unit = 10 ** decimals;
  const printed = Math.round(percentage * unit);
  const least = Math.ceil(((printed - 0.5) * total) / (100 * unit));
  const most = Math.floor(((printed + 1) * total) / (100 * unit));
  const counts: number[] = [];
  for (let count = Math.max(0, least); count <= Math.min(total, most); count++) {
    const exact = 100 * unit * count;
    const isRounded = Math.abs(exact - printed * total) <= total / 2;
    const isCut = exact >= printed * total && exact < (printed + 1) * total;
    if (isRounded || isCut) counts.push(count);
  }
  return counts;
}
