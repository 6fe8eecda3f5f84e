import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import {
  type CountBlock,
  type CountTest,
  firstInOrder,
  leastOf,
  mostOf,
  slack,
} from "./count_block.ts";
import type { Range } from "./types.ts";

/** More than the relative rounding errors of a statistic. */
const rounding = 1e-12;

/**
 * Pearson's chi-squared test of two groups, P in a range. P falls when the statistic grows, so the
 * range is turned into one of the statistic, once.
 *
 * Blocks: the signed root of the statistic grows with the first group's events and falls with the
 * second's. Proof, with shares x >= y, weights w and 1 - w of the groups, pooled share
 * p = w x + (1 - w) y: the logarithm of (x - y)^2 / (p (1 - p)) has the derivative
 * 2 / (x - y) - w (1 - 2 p) / (p (1 - p)) in x, which is positive since p >= w (x - y) and
 * 2 (1 - p) > 1 - 2 p. In y by exchanging events and non-events. Yates's correction takes a constant
 * from x - y, which makes the first term larger.
 */
export function chiSquareCounts(p: Range, yates: boolean): CountTest {
  const least = statisticOf(p.upper) * (1 - slack);
  const most = statisticOf(p.lower) * (1 + slack);
  const statistic = (events1: number, total1: number, events2: number, total2: number) => {
    const all = total1 + total2;
    const events = events1 + events2;
    const cross = Math.abs(events1 * total2 - events2 * total1);
    const corrected = yates ? Math.max(0, cross - all / 2) : cross;
    // 0 / 0 where nobody or everybody has the event: not a number, and in no range.
    return all * (corrected / (total1 * total2)) * (corrected / (events * (all - events)));
  };
  const accepts = (events1: number, total1: number, events2: number, total2: number) => {
    const found = statistic(events1, total1, events2, total2);
    return found >= least && found <= most;
  };

  function count(block: CountBlock): number {
    const { total1, least1, most1, total2, least2, most2, isInOrder, withTies } = block;
    if (least1 + least2 === 0 || most1 + most2 === total1 + total2) {
      return oneByOne(block, accepts);
    }
    if (statistic(most1, total1, least2, total2) < least) return 0;
    if (isInOrder) {
      const smallest = statistic(least1, total1, most2, total2);
      if (smallest > most) return 0;
      if (smallest >= least && statistic(most1, total1, least2, total2) <= most) {
        return (most1 - least1 + 1) * (most2 - least2 + 1);
      }
    }
    const scale = total1 * total2 / (total1 + total2);
    const [low, high] = [least * scale, most * scale];
    /** Above the range (1), within (0) or below (-1), without a division where that is clear. */
    const side = (events1: number, events2: number): 1 | 0 | -1 => {
      const all = total1 + total2;
      const events = events1 + events2;
      const cross = Math.abs(events1 * total2 - events2 * total1);
      const corrected = yates ? Math.max(0, cross - all / 2) : cross;
      const square = corrected * corrected;
      const variance = events * (all - events);
      if (square > high * variance * (1 + rounding)) return 1;
      if (square < low * variance * (1 - rounding)) return -1;
      if (
        square < high * variance * (1 - rounding) && square > low * variance * (1 + rounding)
      ) return 0;
      const found = statistic(events1, total1, events2, total2);
      return found > most ? 1 : found < least ? -1 : 0;
    };
    let found = 0;
    // Counts of the second group: the first whose statistic is not too large, and the first after
    // it whose statistic is too small. Both grow with the count of the first group.
    let from = least2;
    let to = least2;
    // The last that leaves the first group the larger share.
    let last = isInOrder ? most2 : least2 - 1;
    const tie = withTies ? 0 : 1;
    for (let events1 = least1; events1 <= most1; events1++) {
      while (last < most2 && (last + 1) * total1 + tie <= events1 * total2) last++;
      while (from <= last && side(events1, from) === 1) from++;
      if (to < from) to = from;
      while (to <= last && side(events1, to) !== -1) to++;
      found += to - from;
    }
    return found;
  }
  return { count, accepts };
}

function oneByOne(block: CountBlock, accepts: CountTest["accepts"]): number {
  const { total1, total2, least1, least2, most1, most2 } = block;
  let found = 0;
  for (let events = least1 + least2; events <= most1 + most2; events++) {
    const first = Math.max(leastOf(block, events), firstInOrder(block, events));
    for (let events1 = first; events1 <= mostOf(block, events); events1++) {
      if (accepts(events1, total1, events - events1, total2)) found += 1;
    }
  }
  return found;
}

function statisticOf(p: number): number {
  if (p === 0) return Infinity;
  return p === 1 ? 0 : normalUpperQuantile(p / 2) ** 2;
}
