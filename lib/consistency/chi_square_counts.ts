import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { type CountTest, slack } from "./count_block.ts";
import type { Range } from "./types.ts";

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
  return {
    accepts: (events1, total1, events2, total2) => {
      const found = statistic(events1, total1, events2, total2);
      return found >= least && found <= most;
    },
    ofBlock: ({ total1, least1, most1, total2, least2, most2 }) => {
      // Where nobody or everybody has the event in some table of an ordered block, the share of both
      // groups is 0 or 1 in the table of the smallest statistic, which is then not a number.
      const smallest = statistic(least1, total1, most2, total2);
      const largest = statistic(most1, total1, least2, total2);
      if (largest < least || smallest > most) return "none";
      return smallest >= least && largest <= most ? "all" : "some";
    },
  };
}

function statisticOf(p: number): number {
  if (p === 0) return Infinity;
  return p === 1 ? 0 : normalUpperQuantile(p / 2) ** 2;
}
