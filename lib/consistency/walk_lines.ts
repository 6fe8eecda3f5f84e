import { type CountBlock, firstInOrder, tablesOf } from "./count_block.ts";
import { ties } from "./fisher_side.ts";
import { type HypergeometricMiddle, ratioDown, ratioUp } from "./hypergeometric_middle.ts";
import { inverse } from "./inverse.ts";
import { leastTowardsMode, mostFromMode, mostFurtherOut } from "./p_of_lines.ts";

/** Two probabilities whose ratio is closer to one than this count as tied, whatever the errors. */
const surelyTied = (ties - 1) / 2;

/** Further from one than this, they do not. */
const surelyNot = 2 * (ties - 1);

/** A limit of P, as wide as the errors: smaller values than `below` are below it whatever they are. */
export interface Limit {
  readonly below: number;
  readonly above: number;
  /** The first table of a line whose P lies beyond the limit, farther from the mode; by direct sums. */
  readonly search: (total: number, total1: number, events: number, from: number) => number;
}

/** What is looked for on each line: P from one limit to another; null where no P lies beyond. */
export interface Band {
  readonly lower: Limit | null;
  readonly upper: Limit | null;
  /** The one whose border is carried: the upper one, or else the lower one. */
  readonly carried: Limit;
}

/**
 * Counts tables of a block whose P lies in a range: on the line of a middle, which is settled, and
 * on those with more events (1); or, from a settled middle, on those with fewer (-1). A line is all
 * tables with the same number of events in all.
 *
 * A middle is settled when it holds the tables whose two-sided P (by likelihood) exceeds a limit,
 * and no others: the tails are below the limit, the tails with the less likely end above it, and
 * both ends likelier than their neighbours outside. P of every table inside is then no smaller than
 * that of the end, and P of every table outside no larger than the tails. Where one of these
 * comparisons is too close for the errors, direct sums decide.
 */
export function walkLines(
  middle: HypergeometricMiddle,
  block: CountBlock,
  { lower, upper, carried }: Band,
  direction: -1 | 1,
): number {
  const { least1, most1, least2, most2, isInOrder } = block;
  const { total, total1 } = middle;
  const { below, above } = carried;
  const to = direction === 1 ? most1 + most2 : least1 + least2;
  // The loop works on variables, which takes half the time of work on fields.
  let { events, lo, hi, atLo, atHi, lowerTail, upperTail, isSettled } = middle;
  let { outerLo, outerHi, outerAt, outerTail, outerP } = middle;
  let found = 0;
  for (let isFirst = direction === 1;; isFirst = false) {
    if (!isFirst) {
      if (events === to) return found;
      const least = least1 > events - most2 ? least1 : events - most2;
      const most = most1 < events - least2 ? most1 : events - least2;
      if (isSettled && hi >= most && direction * (events - most1 - least2) >= 0) {
        // All tables from `most` to the upper end are as likely as that, or likelier.
        const inside = atHi * (hi - most + 1);
        if (
          upperTail + inside > above ||
          leastTowardsMode(lowerTail + upperTail + inside, total, events, to) > above
        ) return upper ? found : found + tablesOf(block, events + direction, to);
      } else if (
        isSettled && outerHi < least && isInOrder && direction * (events - least1 - most2) >= 0
      ) {
        const [more, fewer] = direction === 1 ? [to - events, 0] : [0, events - to];
        const ratio = ratioDown(outerLo - 1 + more, total1, to, total - total1 - to);
        const limit = (lower ?? carried).below;
        const spare = total - total1 - events;
        // The first table of the line may lie far beyond the border.
        let x = outerHi + 1;
        let at = outerAt;
        let tail = outerTail;
        while (x < least && mostFromMode(tail, at, ratio) >= limit) {
          tail -= at;
          at *= ratioUp(x, total1, events, spare);
          x += 1;
        }
        if (
          mostFromMode(tail, at, ratio) < limit ||
          mostFurtherOut(outerP - outerTail + tail, total, events, more, fewer) < limit
        ) {
          return lower ? found : found + tablesOf(block, events + direction, to);
        }
      }
      if (direction === 1) {
        const spare = total - total1 - events;
        if (spare + lo === 0) {
          // The lowest table is possible no more.
          if (hi === lo) {
            atHi *= ratioUp(hi, total1, events, spare);
            upperTail -= atHi;
            hi += 1;
          }
          lowerTail += atLo;
          atLo *= ratioUp(lo, total1, events, spare);
          lo += 1;
        }
        const left = total - events;
        events += 1;
        const low = atLo * (spare + lo) * inverse[events - lo]! * inverse[left]!;
        lowerTail -= low * lo;
        atLo = low * events;
        upperTail += atHi * (total1 - hi) * inverse[left]!;
        atHi *= (spare + hi) * events * inverse[events - hi]! * inverse[left]!;
      } else {
        if (hi === events) {
          // The highest table is possible no more.
          const spare = total - total1 - events;
          if (lo === hi) {
            atLo *= ratioDown(lo, total1, events, spare);
            lowerTail -= atLo;
            lo -= 1;
          }
          upperTail += atHi;
          atHi *= ratioDown(hi, total1, events, spare);
          hi -= 1;
        }
        lowerTail += atLo * lo * inverse[events]!;
        const left = total - events + 1;
        const spare = left - total1;
        atLo *= (events - lo) * left * inverse[spare + lo]! * inverse[events]!;
        atHi *= (events - hi) * left * inverse[spare + hi]! * inverse[events]!;
        upperTail -= atHi * (total1 - hi) * inverse[left]!;
        events -= 1;
      }
    }
    const spare = total - total1 - events;
    // The ratios of neighbours are written out from here on: calls would take a tenth more time.
    let before = atLo * (lo * (spare + lo) * inverse[total1 - lo + 1]! * inverse[events - lo + 1]!);
    let next = atHi * ((total1 - hi) * (events - hi) * inverse[hi + 1]! * inverse[spare + hi + 1]!);
    let outside = lowerTail + upperTail;
    for (;;) {
      const likeliest = next > before ? next : before;
      const least = atLo < atHi ? atLo : atHi;
      // One table enters at one end, one leaves at the other: the commonest step from line to line.
      const isSwap = likeliest > least * (1 + surelyNot);
      let isWider = isSwap;
      if (!isSwap) {
        isSettled = false;
        isWider = outside > above;
        if (!isWider) {
          if (outside >= below) break;
          const withEnd = outside + least;
          if (likeliest >= least * (1 - surelyNot)) {
            // The tails hold the probability of the table outside already.
            if (Math.abs(likeliest - least) > surelyTied * least) break;
            if (withEnd >= below && withEnd <= above) break;
            isWider = withEnd > above;
          } else {
            isSettled = withEnd > above;
            if (withEnd >= below) break;
            const most = atLo < atHi ? atHi : atLo;
            if (most <= least * (1 + surelyNot)) {
              const isTie = most <= least * (1 + surelyTied);
              isSettled = isTie && withEnd + most > above;
              if (!isTie || withEnd + most >= below) break;
            }
          }
        }
      }
      if (isWider) {
        if (next > before) {
          upperTail -= next;
          atHi = next;
          hi += 1;
          next *= (total1 - hi) * (events - hi) * inverse[hi + 1]! * inverse[spare + hi + 1]!;
        } else {
          lowerTail -= before;
          atLo = before;
          lo -= 1;
          before *= lo * (spare + lo) * inverse[total1 - lo + 1]! * inverse[events - lo + 1]!;
        }
      }
      if (isSwap || !isWider) {
        if (atLo < atHi) {
          lowerTail += atLo;
          before = atLo;
          atLo *= (total1 - lo) * (events - lo) * inverse[lo + 1]! * inverse[spare + lo + 1]!;
          lo += 1;
        } else {
          upperTail += atHi;
          next = atHi;
          atHi *= hi * (spare + hi) * inverse[total1 - hi + 1]! * inverse[events - hi + 1]!;
          hi -= 1;
        }
      }
      outside = lowerTail + upperTail;
    }
    const least = Math.max(least1, events - most2, firstInOrder(block, events));
    const most = most1 < events - least2 ? most1 : events - least2;
    const first = !upper ? 0 : isSettled ? hi + 1 : upper.search(total, total1, events, hi);
    outerLo = lo;
    outerHi = hi;
    outerTail = upperTail;
    if (isSettled && lower && upper && first <= most) {
      while (outside > lower.above && outerHi < most) {
        const isUpper = next > before;
        const isTied = isUpper
          ? before >= next * (1 - surelyTied)
          : next >= before * (1 - surelyTied);
        isSettled = isTied ||
          (isUpper ? before < next * (1 - surelyNot) : next < before * (1 - surelyNot));
        if (!isSettled) break;
        if (isUpper || isTied) {
          outside -= next;
          outerTail -= next;
          outerHi += 1;
          next *= (total1 - outerHi) * (events - outerHi) * inverse[outerHi + 1]! *
            inverse[spare + outerHi + 1]!;
        }
        if (!isUpper || isTied) {
          outside -= before;
          outerLo -= 1;
          before *= outerLo * (spare + outerLo) * inverse[total1 - outerLo + 1]! *
            inverse[events - outerLo + 1]!;
        }
      }
      isSettled &&= outside < lower.below || outerHi >= most;
    }
    outerAt = next;
    outerP = outside;
    const end = !lower ? most : isSettled ? outerHi : lower.search(total, total1, events, hi) - 1;
    found += Math.max(0, (end < most ? end : most) - (first > least ? first : least) + 1);
    if (isFirst) {
      middle.lo = lo;
      middle.hi = hi;
      middle.atLo = atLo;
      middle.atHi = atHi;
      middle.lowerTail = lowerTail;
      middle.upperTail = upperTail;
      middle.isSettled = isSettled;
      middle.outerLo = outerLo;
      middle.outerHi = outerHi;
      middle.outerAt = outerAt;
      middle.outerTail = outerTail;
      middle.outerP = outerP;
    }
  }
}
