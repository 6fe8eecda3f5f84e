import { logGamma } from "../numeric/log_gamma.ts";
import { type CountBlock, type CountTest, slack } from "./count_block.ts";
import { fisherSide, isMode, type Probability, type Side, ties } from "./fisher_side.ts";
import { HypergeometricWalk } from "./hypergeometric_walk.ts";
import type { Range } from "./types.ts";
import { smallest, walkTo } from "./walk_to.ts";

/**
 * Errors that are allowed for: of the steps of a walk (see there; at most 100 moves of 12 steps), and
 * relative ones of the log-gamma function at its start and in the direct sums.
 */
const errorOfSteps = 1e-11;
const errorOfLogs = 5e-10;

/**
 * Fisher's exact test (two-sided by likelihood), P in a range, for totals up to a bound.
 *
 * Tables of a block with the same number of events in all have the same distribution, and P falls
 * along them from the mode on: each loses at least its neighbour's own probability, which is at least
 * P / (N + 1). So those with P in the range follow one another, and their first one is looked for
 * from that of the tables with one event fewer. Tails are carried along (constant time a step); a
 * table whose P, or whose tie in the other tail, is too close to a limit for the errors of that
 * is summed directly, so that each is decided as by its own sum.
 */
export function fisherCounts(range: Range, atMost: number): CountTest {
  const logFactorial = Float64Array.from({ length: atMost + 1 }, (_, n) => logGamma(n + 1));
  const logChoose = (n: number, k: number) =>
    logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const probability = (x: number, total1: number, total2: number, events: number) =>
    Math.exp(
      logChoose(total1, x) + logChoose(total2, events - x) - logChoose(total1 + total2, events),
    );
  const direct = fisherSide(range, probability);
  const sideOfWalk = sideOf(range, direct);
  const upTo1 = range.upper === 1;
  const isBefore = (side: Side) => upTo1 ? side === 0 : side === 1;
  const starts = [new HypergeometricWalk(), new HypergeometricWalk()] as const;
  const moves = [0, 0];
  const walk = new HypergeometricWalk();

  // The P of the table before one exceeds its P by its own probability at least: its other tail has
  // all tables that the later one's has.
  const clearly = upTo1
    ? around(range.lower * (1 - slack))[1]
    : around(range.upper * (1 + slack))[1];
  const mustBeBefore = (walk: HypergeometricWalk) => {
    const { total, total1, events, x } = walk;
    const before = walk.atX * x * (total - total1 - events + x) /
      ((total1 - x + 1) * (events - x + 1));
    return walk.atLeast + before > clearly;
  };

  function count(block: CountBlock): number {
    const { total1, least1, most1, total2, least2, most2, isInOrder, withTies } = block;
    if (isInOrder) {
      const largest = largestP(block, probability);
      if (largest < range.lower * (1 - slack)) return 0;
      if (range.lower === 0 && largest <= range.upper * (1 + slack)) {
        return (most1 - least1 + 1) * (most2 - least2 + 1);
      }
    }
    const which = block.isExchanged ? 1 : 0;
    const begin = starts[which];
    moves[which] = walkTo(begin, moves[which]!, probability, total1, least1, total2, least2);
    walk.copyFrom(begin);
    const total = total1 + total2;
    const last = most1 + most2;
    let found = 0;
    for (let events = least1 + least2; events <= last; events++) {
      const from = Math.max(least1, events - most2);
      if (events > walk.events) {
        if (walk.x < from && walk.events > walk.x) walk.xUp();
        walk.eventsUp();
        if (walk.x < from) walk.xUp();
      }
      const to = Math.min(most1, events - least2);
      const first = isInOrder
        ? from
        : Math.max(from, firstInOrder(events * total1, total, withTies));
      if (first > to) continue;
      while (walk.x < first) walk.xUp();
      let side = sideOfWalk(walk);
      if (isBefore(side)) {
        while (isBefore(side) && walk.x < to) {
          walk.xUp();
          side = sideOfWalk(walk);
        }
        if (isBefore(side)) {
          if (upTo1) found += to - first + 1;
          continue;
        }
      } else {
        while (walk.x > first && !mustBeBefore(walk)) {
          walk.xDown();
          const before = sideOfWalk(walk);
          if (isBefore(before)) {
            walk.xUp();
            break;
          }
          side = before;
        }
      }
      if (upTo1) {
        found += walk.x - first;
        continue;
      }
      while (side === 0) {
        found += 1;
        if (walk.x === to) break;
        walk.xUp();
        side = sideOfWalk(walk);
      }
    }
    return found;
  }
  return {
    count,
    accepts: (events1, total1, events2, total2) =>
      (events1 * total2 >= events2 * total1
        ? direct(events1, total1, events2, total2)
        : direct(events2, total2, events1, total1)) === 0,
  };
}

/**
 * No P of a block in order is larger. Let p be the probability of a table and A the tail with it. A
 * grows with the second group's events and falls with the first's (coupling). The two-sided P is A
 * and the tables of the other tail that are no more likely than p <= A, no more of them than the
 * mode. So P <= A (1 + mode + 2), and since the distribution is log-concave, A <= p / (1 - r) with
 * r the next ratio.
 */
function largestP(
  { total1, least1, most1, total2, most2 }: CountBlock,
  probability: Probability,
): number {
  const events = least1 + most2;
  const next = ((total1 - least1) / (least1 + 1)) * ((events - least1) / (total2 - most2 + 1));
  const tail = probability(least1, total1, total2, events) / Math.max(0, 1 - next);
  const mode = (most1 + most2 + 1) * (total1 + 1) / (total1 + total2 + 2);
  return tail * (3 + mode) * ties;
}

function firstInOrder(product: number, total: number, withTies: boolean): number {
  return withTies ? Math.ceil(product / total) : Math.floor(product / total) + 1;
}

/** Where the P value of the table of a walk lies. */
function sideOf(
  range: Range,
  direct: ReturnType<typeof fisherSide>,
): (walk: HypergeometricWalk) => Side {
  const limits = [range.lower * (1 - slack), range.upper * (1 + slack)] as const;
  const [leastBelow, leastWithin] = around(limits[0]);
  const [mostWithin, mostAbove] = around(limits[1]);
  const ofMode = range.upper === 1 ? 0 : 1;
  return (walk) => {
    const { total, total1, events, x } = walk;
    const total2 = total - total1;
    const lowest = Math.max(0, events - total2);
    const toMode = x * (total2 - events + x);
    // Far from a tie there is nothing to divide for.
    if (
      (total1 - x + 1) * (events - x + 1) >= 0.999 * toMode &&
      isMode(x, lowest, total1, total2, events)
    ) return ofMode;
    walk.atLeast = walk.above;
    if (walk.above > mostAbove) return 1;
    if (walk.atX > smallest && walk.atY > smallest) {
      const limit = walk.atX * ties;
      moveY(walk, lowest, limit);
      const next = walk.atY * (total1 - walk.y) * (events - walk.y);
      const nextLimit = limit * (walk.y + 1) * (total2 - events + walk.y + 1);
      if (isClear(walk.atY, limit) && isClear(next, nextLimit)) {
        const p = walk.above + (walk.atY > limit ? 0 : walk.below);
        walk.atLeast = p;
        if (p > mostAbove) return 1;
        if (p < leastBelow) return -1;
        if (p > leastWithin && p < mostWithin) return 0;
      }
    }
    return direct(x, total1, events - x, total2);
  };
}

/** Below the first P is below a limit whatever the errors, above the second above it. */
function around(limit: number): readonly [number, number] {
  const error = limit * errorOfLogs + errorOfSteps;
  // No P is below 0 or above 1, whatever the errors.
  if (limit === 0) return [-Infinity, -Infinity];
  return limit >= 1 ? [Infinity, Infinity] : [limit - error, limit + error];
}

function isClear(value: number, limit: number): boolean {
  return Math.abs(value - limit) > 2 * errorOfLogs * limit;
}

/** To the last table below the mode that is no likelier than a limit, or the lowest one. */
function moveY(walk: HypergeometricWalk, lowest: number, limit: number): void {
  const { total, total1, events } = walk;
  const other = total - total1 - events;
  while (
    walk.y > lowest &&
    (walk.atY > limit ||
      (total1 - walk.y + 1) * (events - walk.y + 1) < walk.y * (other + walk.y))
  ) walk.yDown();
  while (
    walk.atY * (total1 - walk.y) * (events - walk.y) <=
      limit * (walk.y + 1) * (other + walk.y + 1) &&
    (total1 - walk.y) * (events - walk.y) > (walk.y + 1) * (other + walk.y + 1)
  ) walk.yUp();
}
