import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { type CountBlock, type CountTest, slack, turned } from "./count_block.ts";
import type { Range } from "./types.ts";

/** More than the rounding errors of a count at a border, for totals up to 20,000. */
const doubtful = 1e-6;

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
 *
 * So the counts of the second group that lie in the range follow one another, for each of the first,
 * between two borders that are roots of a quadratic equation.
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
    return all * corrected * corrected / (total1 * total2 * (events * (all - events)));
  };
  const accepts = (events1: number, total1: number, events2: number, total2: number) => {
    const found = statistic(events1, total1, events2, total2);
    return found >= least && found <= most;
  };

  /** The whole number from which on the statistic is on the limit's other side, near a root. */
  const decided = (
    root: number,
    events1: number,
    total1: number,
    total2: number,
    isLower: boolean,
  ) => {
    const near = Math.round(root);
    const found = statistic(events1, total1, near, total2);
    return (isLower ? found >= least : found > most) ? near + 1 : near;
  };

  function count(block: CountBlock): number {
    const ends = block.most1 - block.least1 <= block.most2 - block.least2 ? block : turned(block);
    const { total1, most1, total2, least2, isInOrder, withTies } = ends;
    // Without an event in the first group nobody has it; with nothing else in the second, everybody.
    const least1 = Math.max(1, ends.least1);
    const most2 = Math.min(total2 - 1, ends.most2);
    if (least1 > most1 || least2 > most2) return 0;
    const largest = statistic(most1, total1, least2, total2);
    if (largest < least) return 0;
    const smallest = isInOrder ? statistic(least1, total1, most2, total2) : 0;
    if (smallest > most) return 0;
    // A limit beyond which no table of the block lies has no border in it.
    const hasMost = largest > most;
    const hasLeast = smallest < least;
    if (isInOrder && !hasMost && !hasLeast) return (most1 - least1 + 1) * (most2 - least2 + 1);
    const all = total1 + total2;
    const tie = withTies ? 0 : 1;
    const [high, low] = [limitOf(most, total1, total2), limitOf(least, total1, total2)];
    let found = 0;
    for (let events1 = least1; events1 <= most1; events1++) {
      // The last that leaves the first group the larger share.
      const last = isInOrder
        ? most2
        : Math.min(most2, Math.floor((events1 * total2 - tie) / total1));
      if (last < least2) continue;
      const u = events1 * all - (yates ? all / 2 : 0);
      const spread = u * (all * total1 - u);
      let from = least2;
      let to = last + 1;
      if (hasMost) {
        const root = (u * total1 + high.half - Math.sqrt(high.k * spread + high.square)) *
            high.inverse - events1;
        from = Math.ceil(root - doubtful);
        if (from < root + doubtful) from = decided(root, events1, total1, total2, false);
        if (from < least2) from = least2;
      }
      if (hasLeast) {
        const root = (u * total1 + low.half - Math.sqrt(low.k * spread + low.square)) *
            low.inverse - events1;
        let end = Math.ceil(root - doubtful);
        if (end < root + doubtful) end = decided(root, events1, total1, total2, true);
        if (end < to) to = end;
      }
      if (to > from) found += to - from;
    }
    return found;
  }
  return { count, accepts };
}

/**
 * What the borders of a limit have in common. A statistic is its limit where
 * (u - n1 e)^2 = k e (n - e), with e events of n people in all, u = n events1 (Yates's takes n / 2
 * off), and k = limit n1 n2 / n; of the two roots e the smaller has the first group ahead. Roots too
 * close to a whole number for their rounding errors are decided by the statistic.
 */
function limitOf(limit: number, total1: number, total2: number) {
  const all = total1 + total2;
  const k = limit * (total1 * total2 / all);
  const half = k * all / 2;
  return { k, half, square: half * half, inverse: 1 / (total1 * total1 + k) };
}

function statisticOf(p: number): number {
  if (p === 0) return Infinity;
  return p === 1 ? 0 : normalUpperQuantile(p / 2) ** 2;
}
