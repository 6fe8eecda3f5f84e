import { formatNumber, type NumberFormat } from "./format_number.ts";

/** Choices of {@linkcode formatInterval}. */
export interface IntervalFormat extends NumberFormat {
  /** Between the bounds; words, since a dash reads as a minus. @default " to " */
  readonly separator?: string;
  /** Written after both bounds, e.g. " %". @default "" */
  readonly unit?: string;
}

/**
 * Writes the bounds of an interval, lower first: "0.39 to 0.74".
 *
 * @param interval Its finite bounds; `lower` must not exceed `upper`.
 * @throws {RangeError} if a bound is not finite or the bounds are the wrong way round.
 *
 * @example
 * ```ts
 * import { formatInterval } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatInterval({ lower: 0.388, upper: 0.742 }), "0.39 to 0.74");
 * assert.equal(
 *   formatInterval({ lower: 0.0042, upper: 0.0185 }, { digits: 1, shift: 2, unit: " %" }),
 *   "0.4 % to 1.9 %",
 * );
 * ```
 */
export function formatInterval(
  interval: { readonly lower: number; readonly upper: number },
  choices: IntervalFormat = {},
): string {
  const { separator = " to ", unit = "", ...number } = choices;
  if (interval.lower > interval.upper) {
    throw new RangeError(
      `formatInterval, interval: found ${interval.lower} above ${interval.upper}; ` +
        `allowed: lower <= upper`,
    );
  }
  const bound = (x: number) => `${formatNumber(x, number)}${unit}`;
  return `${bound(interval.lower)}${separator}${bound(interval.upper)}`;
}
