import { readPrintedNumber } from "../table/printed_number.ts";

/** For every total, the least and the most events that print as a percentage; none where most < least. */
export interface PercentageCounts {
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Totals that have such a count, increasing. */
  readonly totals: readonly number[];
}

/** The least and the most events of a group that print as a percentage. */
export interface CountsOfTotal {
  readonly total: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Counts that print as a percentage, for every total up to a bound. A last 5 may be rounded either
 * way; percentages that were cut off are not counted.
 *
 * @throws {RangeError} if the text is no percentage from 0 to 100, or has more than 6 decimals.
 */
export function percentageCounts(
  caller: string,
  name: string,
  text: string,
  atMost: number,
): PercentageCounts {
  const printed = readPrintedNumber(text);
  if (
    printed === null || printed.relation !== "=" || printed.decimals > 6 ||
    printed.value < 0 || printed.value > 100
  ) {
    throw new RangeError(
      `${caller}, ${name}: found "${text}"; allowed: a percentage from 0 to 100 as printed, ` +
        "of at most 6 decimals",
    );
  }
  // With events e of n: |100 e / n - value| <= half a unit. Doubled and in units of the last
  // decimal everything is whole, so that the comparison is exact.
  const unit = 10 ** printed.decimals;
  const doubled = 2 * Math.round(printed.value * unit);
  const least = new Int32Array(atMost + 1);
  const most = new Int32Array(atMost + 1).fill(-1);
  const totals: number[] = [];
  for (let n = 1; n <= atMost; n++) {
    least[n] = Math.max(0, Math.ceil((doubled - 1) * n / (200 * unit)));
    most[n] = Math.min(n, Math.floor((doubled + 1) * n / (200 * unit)));
    if (least[n]! <= most[n]!) totals.push(n);
  }
  return { least, most, totals };
}
