/** A mean as printed. */
export interface PrintedMean {
  readonly mean: number;
  /** Decimals as printed: 5.10 has two. */
  readonly decimals: number;
}

/** Answer of {@linkcode grim}. */
export interface GrimTest {
  /** Whether some sum of whole numbers prints as this mean. */
  readonly consistent: boolean;
  /** Those sums, increasing: whole numbers, the sum over people and items. */
  readonly sums: readonly number[];
}

/**
 * GRIM test (granularity-related inconsistency of means): whether whole numbers of `n` people can
 * have a mean that prints as given. A last 5 may be rounded up or down.
 *
 * With 100 values or fewer and two decimals a mean can be impossible; above that every mean passes,
 * and the test says nothing. It does not hold for means of measured quantities (a length, a time).
 *
 * @param printed Mean and its decimals.
 * @param n Number of people, a whole number, 1 or more.
 * @param choices `items`: whole-number items whose mean is each person's score. @default 1
 * @throws {RangeError} if `n`, `items` or `decimals` is out of range, or the mean is not finite.
 *
 * @example The example of the paper: 28 people cannot have a mean of 5.19
 * ```ts
 * import { grim } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(grim({ mean: 5.19, decimals: 2 }, 28).consistent, false);
 * assert.deepEqual(grim({ mean: 5.18, decimals: 2 }, 28).sums, [145]);
 * ```
 *
 * @see Brown and Heathers (2017), https://doi.org/10.1177/1948550616673876
 */
export function grim(
  { mean, decimals }: PrintedMean,
  n: number,
  choices: { readonly items?: number } = {},
): GrimTest {
  const { items = 1 } = choices;
  requireWhole("n", n, 1);
  requireWhole("items", items, 1);
  requireWhole("decimals", decimals, 0);
  if (!Number.isFinite(mean)) {
    throw new RangeError(`grim, mean: found ${mean}; allowed: a finite number`);
  }
  const values = n * items;
  // In units of the last decimal the printed mean is whole, and products of whole numbers exact.
  const unit = 10 ** decimals;
  const printed = Math.round(mean * unit);
  const least = Math.ceil((printed - 0.5) * values / unit - 1);
  const most = Math.floor((printed + 0.5) * values / unit + 1);
  const sums: number[] = [];
  for (let sum = least; sum <= most; sum++) {
    if (2 * Math.abs(sum * unit - printed * values) <= values) sums.push(sum);
  }
  return { consistent: sums.length > 0, sums };
}

function requireWhole(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`grim, ${name}: found ${value}; allowed: a whole number, ${least} or more`);
}
