import { readPrintedNumber } from "../table/printed_number.ts";
import { rangeOfPrinted } from "./range_of_printed.ts";
import type { Range } from "./types.ts";

/** Answer of {@linkcode rateOfCounts}. Plain data. */
export interface RateOfCounts {
  readonly kind: "rate-of-counts";
  readonly printed: {
    readonly rate: string;
    readonly events: number | null;
    readonly total: number;
  };
  /** What the rate is counted by: 100 for percent. */
  readonly per: number;
  /** The rate of the counts; null without events. */
  readonly computed: number | null;
  /**
   * Whether the counts print as this rate; without events, whether any whole number of events of
   * this total does (GRIM).
   */
  readonly agrees: boolean;
  /**
   * Whether no rate of so many decimals could have failed: without events, when the total is so large that every
   * rate has a whole number of events.
   */
  readonly cannotFail: boolean;
  /** Fewest and most events of the total that print as this rate; null where no number does. */
  readonly eventsThatFit: Range | null;
}

/**
 * Whether a printed rate fits printed counts: `per` events / total, rounded, a last 5 either way. Without
 * events it asks whether any whole number of events fits the total (the GRIM test of a percentage).
 *
 * A rate that does not fit may have been pooled, weighted or adjusted, or have another total. With
 * 100 people or more and whole percent, or 1000 and one decimal, every percentage has a whole number
 * of events, and the test without events says nothing (`cannotFail`). The total counts as exact: a
 * rounded person-time can miss a rate of as many digits.
 *
 * @param rate As printed, e.g. "14.7".
 * @param counts `total`: people, or person-time, above 0; `events`: a whole number, or null where none is
 *   printed; `per`: 100 for percent, 1000 for a rate per 1000. @default 100
 * @throws {RangeError} if the text is no number or a count cannot be.
 *
 * @example 18 of 21 is 85.7 %; 85.8 % is no whole number of 21
 * ```ts
 * import { rateOfCounts } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(rateOfCounts("85.7", { events: 18, total: 21 }).agrees, true);
 * assert.equal(rateOfCounts("85.8", { events: null, total: 21 }).eventsThatFit, null);
 * ```
 *
 * @see Brown and Heathers (2017), https://doi.org/10.1177/1948550616673876
 */
export function rateOfCounts(
  rate: string,
  counts: { readonly events: number | null; readonly total: number; readonly per?: number },
): RateOfCounts {
  const { events, total, per = 100 } = counts;
  const wholeEvents = events === null || (Number.isInteger(events) && events >= 0);
  if (!(total > 0 && total < Infinity) || !wholeEvents || !(per > 0 && per < Infinity)) {
    throw new RangeError(
      `rateOfCounts: found ${events} of ${total} per ${per}; allowed: a whole number of events or ` +
        "null, and numbers above 0",
    );
  }
  const { lower, upper } = rangeOfPrinted("rateOfCounts", "rate", rate);
  const unit = 10 ** (readPrintedNumber(rate)?.decimals ?? 0);
  // A product of decimals misses a whole number by rounding errors only.
  const near = 1e-12 * Math.max(1, Math.abs(upper) * total / per);
  const fewest = Math.max(0, Math.ceil(lower * total / per - near));
  const most = Math.floor(upper * total / per + near);
  return {
    kind: "rate-of-counts",
    printed: { rate, events, total },
    per,
    computed: events === null ? null : per * events / total,
    agrees: events === null ? fewest <= most : events >= fewest && events <= most,
    // One rounding is then as wide as the step from one event to the next.
    cannotFail: events === null && total >= per * unit,
    eventsThatFit: fewest <= most ? { lower: fewest, upper: most } : null,
  };
}
