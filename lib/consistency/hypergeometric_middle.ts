import type { Probability } from "./fisher_side.ts";

/** More steps than this cost as much as new sums. */
const far = 40;

/** Roundings add up: at most 1e-15 a step, relative to a probability, and as much to a tail. */
const mostSteps = 4000;

/**
 * The middle of a hypergeometric distribution, from `lo` to `hi` events in the first group, with
 * the tails on both sides; carried from one table to its neighbours, each step in constant time.
 *
 * With one more event in all, one more draw from an urn of N with n1 marked: P(X' >= x) = P(X >= x) +
 * P(X = x - 1) (n1 - x + 1) / (N - m). The distribution is the same with n1 and m exchanged, so
 * the same step moves one person to the first group. The ends of the middle are never 0, so that
 * none is lost to a ratio.
 */
export class HypergeometricMiddle {
  total = 0;
  total1 = 0;
  /** Events of both groups. */
  events = 0;
  lo = 0;
  hi = 0;
  atLo = 0;
  atHi = 0;
  /** Probability of fewer events than lo, and of more than hi. */
  lowerTail = 0;
  upperTail = 0;
  /** Whether it is that of a limit; then the middle of an outer limit, and what follows above it. */
  isSettled = false;
  outerLo = 0;
  outerHi = 0;
  /** Probability of the next table, and of that and more. */
  outerAt = 0;
  outerTail = 0;
  /** No P of the tables outside is larger. */
  outerP = 0;
  /** Since the sums were taken. */
  steps = 0;

  /** Moves to a table, or takes new sums where that is far or the roundings have become too many. */
  moveTo(total: number, total1: number, events: number, probability: Probability): void {
    const distance = Math.abs(this.total1 - total1) + Math.abs(this.events - events);
    if (this.total !== total || distance > far || this.steps > mostSteps) {
      this.start(total, total1, events, probability);
      return;
    }
    this.steps += distance;
    while (this.events > events) this.eventsDown();
    this.exchange();
    while (this.events < total1) this.eventsUp();
    while (this.events > total1) this.eventsDown();
    this.exchange();
    while (this.events < events) this.eventsUp();
  }

  private start(total: number, total1: number, events: number, probability: Probability): void {
    const mode = Math.floor((events + 1) * (total1 + 1) / (total + 2));
    this.total = total;
    this.total1 = total1;
    this.events = events;
    this.lo = mode;
    this.hi = mode;
    this.atLo = probability(mode, total1, total - total1, events);
    this.atHi = this.atLo;
    this.steps = 0;
    this.upperTail = this.tail(1);
    this.lowerTail = this.tail(-1);
  }

  /** Sum of the probabilities beyond one end. */
  private tail(direction: 1 | -1): number {
    const { total, total1, events } = this;
    const spare = total - total1 - events;
    const ratio = direction === 1 ? ratioUp : ratioDown;
    let sum = 0;
    let value = this.atHi;
    for (let at = this.hi; value > sum * 1e-18; at += direction) {
      value *= ratio(at, total1, events, spare);
      sum += value;
    }
    return sum;
  }

  /** One more event in all; some table must remain possible. */
  eventsUp(): void {
    const { total, total1, events } = this;
    const spare = total - total1 - events;
    if (spare + this.lo === 0) {
      // The lowest table is possible no more.
      if (this.hi === this.lo) {
        this.atHi *= ratioUp(this.hi, total1, events, spare);
        this.upperTail -= this.atHi;
        this.hi += 1;
      }
      this.lowerTail += this.atLo;
      this.atLo *= ratioUp(this.lo, total1, events, spare);
      this.lo += 1;
    }
    const { lo, hi } = this;
    const left = total - events;
    const low = this.atLo * (spare + lo) / ((events + 1 - lo) * left);
    this.lowerTail -= low * lo;
    this.atLo = low * (events + 1);
    this.upperTail += this.atHi * (total1 - hi) / left;
    this.atHi *= (spare + hi) * (events + 1) / ((events + 1 - hi) * left);
    this.events = events + 1;
  }

  /** One event fewer in all; there must be one. */
  eventsDown(): void {
    const { total, total1, events } = this;
    if (this.hi === events) {
      // The highest table is possible no more.
      const spare = total - total1 - events;
      if (this.lo === this.hi) {
        this.atLo *= ratioDown(this.lo, total1, events, spare);
        this.lowerTail -= this.atLo;
        this.lo -= 1;
      }
      this.upperTail += this.atHi;
      this.atHi *= ratioDown(this.hi, total1, events, spare);
      this.hi -= 1;
    }
    const { lo, hi } = this;
    const spare = total - total1 - events + 1;
    const left = total - events + 1;
    this.lowerTail += this.atLo * lo / events;
    this.atLo *= (events - lo) * left / ((spare + lo) * events);
    this.atHi *= (events - hi) * left / ((spare + hi) * events);
    this.upperTail -= this.atHi * (total1 - hi) / left;
    this.events = events - 1;
  }

  /** The distribution is the same with the first group's people and all events exchanged. */
  private exchange(): void {
    const { total1 } = this;
    this.total1 = this.events;
    this.events = total1;
  }
}

/**
 * Probability of one more event in the first group, over that of x; 0 where there can be none.
 *
 * @param spare People of the second group, less all events.
 */
export function ratioUp(x: number, total1: number, events: number, spare: number): number {
  return ((total1 - x) * (events - x)) / ((x + 1) * (spare + x + 1));
}

/** Probability of one event fewer in the first group, over that of x; 0 where there can be none. */
export function ratioDown(x: number, total1: number, events: number, spare: number): number {
  return (x * (spare + x)) / ((total1 - x + 1) * (events - x + 1));
}
