import { type CountBlock, slack, tablesOf } from "./count_block.ts";
import type { Probability, Side } from "./fisher_side.ts";
import { HypergeometricMiddle } from "./hypergeometric_middle.ts";
import type { Range } from "./types.ts";
import { type Band, type Limit, walkLines } from "./walk_lines.ts";

/**
 * Errors that are allowed for: of the steps of a walk (see there), and relative ones of the log-gamma
 * function at its start and in the direct sums.
 */
const errorOfSteps = 1e-11;
const errorOfLogs = 5e-10;

/**
 * Limits farther apart than this, one over the other, have a walk each: many tables lie between
 * their borders, and a step over them on every line costs more than a second walk.
 */
const farApart = 2;

/**
 * Tables whose two-sided P of Fisher's exact test lies in a range, counted line by line; a line is
 * all tables with the same number of events in all. They have the same distribution, and P falls along
 * them from the mode on, so those in the range follow one another, from the upper limit's border to
 * the lower limit's.
 *
 * A border is carried from line to line. Where the errors of that leave a table in doubt, direct sums
 * decide, so that each table is decided as by its own sum. Lines that no border crosses are not
 * walked, once that is certain.
 *
 * @param side Where a P lies, by direct sums. The first group has the larger share.
 */
export function fisherBand(
  { lower, upper }: Range,
  probability: Probability,
  side: (x: number, n1: number, events2: number, n2: number) => Side,
): (block: CountBlock) => number {
  const low = lower === 0
    ? null
    : limitAt(lower * (1 - slack), (...table) => side(...table) === -1);
  const high = upper === 1
    ? null
    : limitAt(upper * (1 + slack), (...table) => side(...table) !== 1);
  if (low === null && high === null) return (block) => tablesOf(block);
  if (low === null || high === null || upper < farApart * lower) {
    return tablesBetween(low, high, probability);
  }
  const [notBelow, above] = [low, high].map((limit) => tablesBetween(limit, null, probability));
  return (block) => notBelow!(block) - above!(block);
}

/** Counts tables from one limit to another, of which one may be missing. */
function tablesBetween(
  lower: Limit | null,
  upper: Limit | null,
  probability: Probability,
): (block: CountBlock) => number {
  const band: Band = { lower, upper, carried: (upper ?? lower)! };
  // Where groups are exchanged, tables are far from those of the block before.
  const begins = [new HypergeometricMiddle(), new HypergeometricMiddle()] as const;
  /** Whether the last block lay within the border, or most of it. */
  const wasWithin = [false, false];
  return (block) => {
    const { total1, least1, most1, total2, least2, most2, isInOrder } = block;
    const which = block.isExchanged ? 1 : 0;
    const begin = begins[which];
    // From the table that tells soonest: that with the smallest difference lies beyond the border, or
    // that with the largest lies within it, and so do all others.
    const start = isInOrder && !wasWithin[which] ? least1 + most2 : most1 + least2;
    begin.moveTo(total1 + total2, total1, start, probability);
    const found = walkLines(begin, block, band, 1) + walkLines(begin, block, band, -1);
    wasWithin[which] = begin.isSettled && begin.hi >= most1;
    return found;
  };
}

/** A limit, and which tables lie beyond it by direct sums. */
function limitAt(
  p: number,
  isBeyond: (x: number, n1: number, events2: number, n2: number) => boolean,
): Limit {
  const error = p * errorOfLogs + errorOfSteps;
  return {
    below: p - error,
    above: p + error,
    search: (total, total1, events, from) => {
      const isThere = (x: number) => isBeyond(x, total1, events - x, total - total1);
      const highest = Math.min(events, total1);
      let x = from + 1;
      while (x <= highest && !isThere(x)) x++;
      while (isThere(x - 1)) x--;
      return x;
    },
  };
}
