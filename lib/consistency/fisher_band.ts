import { type CountBlock, leastOf, slack, tablesOf } from "./count_block.ts";
import type { Probability, Side } from "./fisher_side.ts";
import { HypergeometricMiddle } from "./hypergeometric_middle.ts";
import { largestP } from "./largest_p.ts";
import type { Range } from "./types.ts";
import { type Band, type Limit, walkLines } from "./walk_lines.ts";

/**
 * Errors that are allowed for: of the steps of a walk (see there), and relative ones of the log-gamma
 * function at its start and in the direct sums.
 */
const errorOfSteps = 1e-11;
const errorOfLogs = 5e-10;

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
  const [low, high] = [limitAt(lower * (1 - slack)), limitAt(upper * (1 + slack))];
  const band: Band = {
    lower: lower === 0 ? null : low,
    upper: upper === 1 ? null : high,
    carried: upper === 1 ? low : high,
    search,
  };
  const outermost = lower === 0 ? high.below : low.below;
  // Where groups are exchanged, tables are far from those of the block before.
  const wasBeyond = [false, false];
  const begins = [new HypergeometricMiddle(), new HypergeometricMiddle()] as const;

  function search(
    limit: "upper" | "lower",
    total: number,
    total1: number,
    events: number,
    from: number,
  ): number {
    const isThere = (x: number) => {
      const found = side(x, total1, events - x, total - total1);
      return limit === "upper" ? found !== 1 : found === -1;
    };
    const highest = Math.min(events, total1);
    let x = from + 1;
    while (x <= highest && !isThere(x)) x++;
    while (isThere(x - 1)) x--;
    return x;
  }

  return (block) => {
    const { total1, most1, total2, least2, isInOrder } = block;
    if (lower === 0 && upper === 1) return tablesOf(block);
    const total = total1 + total2;
    const which = block.isExchanged ? 1 : 0;
    if (isInOrder && wasBeyond[which] && largestP(block, probability) < outermost) {
      return lower === 0 ? tablesOf(block) : 0;
    }
    // From the line whose last table has the largest difference.
    const begin = begins[which];
    begin.moveTo(total, total1, most1 + least2, probability);
    const found = walkLines(begin, block, band, 1) + walkLines(begin, block, band, -1);
    wasBeyond[which] = begin.isSettled && begin.outerHi < leastOf(block, begin.events);
    return found;
  };
}

function limitAt(limit: number): Limit {
  const error = limit * errorOfLogs + errorOfSteps;
  return { below: limit - error, above: limit + error };
}
