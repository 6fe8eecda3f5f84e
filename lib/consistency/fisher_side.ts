import { slack } from "./count_block.ts";
import type { Range } from "./types.ts";

/** Tables as likely as the observed one within this are tied with it, as in R's fisher.test. */
export const ties = 1 + 1e-7;

/** Where a P value lies: above a range, within it or below it. */
export type Side = 1 | 0 | -1;

/** Probability that the first group has x events, given its total, that of the second and all events. */
export type Probability = (x: number, total1: number, total2: number, events: number) => number;

/**
 * Where the two-sided P of Fisher's exact test lies, by sums over the table's own distribution. The
 * first group's share is not below the second's, so that x is not below the mode.
 */
export function fisherSide(
  range: Range,
  probability: Probability,
): (x: number, total1: number, events2: number, total2: number) => Side {
  const least = range.lower * (1 - slack);
  const most = range.upper * (1 + slack);
  const sideOf = (p: number): Side => p > most ? 1 : p < least ? -1 : 0;
  return (x, total1, events2, total2) => {
    const events = x + events2;
    const lowest = Math.max(0, events - total2);
    if (isMode(x, lowest, total1, total2, events)) return range.upper === 1 ? 0 : 1;
    const observed = probability(x, total1, total2, events);
    if (observed > most) return 1;
    const table = { x, total1, total2, events, observed };
    if (range.lower > 0.05) return sideOf(1 - likelier(table, lowest, 1 - least));
    const tail = upperTail(table, most);
    if (tail > most) return 1;
    return sideOf(tail + otherTail(table, lowest, most - tail, probability));
  };
}

/** As likely as its neighbour towards the mode: the observed table is a mode, and P is 1. */
export function isMode(
  x: number,
  lowest: number,
  total1: number,
  total2: number,
  events: number,
): boolean {
  return x === lowest || ratio(x, total1, total2, events) * ties >= 1;
}

interface Table {
  /** Events of the first group. */
  readonly x: number;
  readonly total1: number;
  readonly total2: number;
  readonly events: number;
  /** Its probability. */
  readonly observed: number;
}

/** Probability of x over that of x - 1 events in the first group. */
function ratio(x: number, total1: number, total2: number, events: number): number {
  return ((total1 - x + 1) / x) * ((events - x + 1) / (total2 - events + x));
}

/** The tail below the mode, from the first table that is no likelier than the observed one. */
function otherTail(
  { x, total1, total2, events, observed }: Table,
  lowest: number,
  enough: number,
  probability: Probability,
) {
  const limit = observed * ties;
  const mode = Math.floor((events + 1) * (total1 + 1) / (total1 + total2 + 2));
  let at = Math.max(lowest, Math.min(mode, 2 * mode - x));
  let value = probability(at, total1, total2, events);
  while (value > limit) {
    if (at === lowest) return 0;
    value /= ratio(at, total1, total2, events);
    at -= 1;
  }
  while (at < mode) {
    const next = value * ratio(at + 1, total1, total2, events);
    if (next > limit) break;
    [at, value] = [at + 1, next];
  }
  let total = 0;
  while (value > total * 1e-17 && total <= enough) {
    total += value;
    if (at === lowest) break;
    value /= ratio(at, total1, total2, events);
    at -= 1;
  }
  return total;
}

/** The observed table and all above it; stops once that is more than enough. */
function upperTail({ x, total1, total2, events, observed }: Table, enough: number): number {
  const highest = Math.min(events, total1);
  let [value, total] = [observed, 0];
  for (let at = x; value > total * 1e-17 && total <= enough; at++) {
    total += value;
    if (at === highest) break;
    value *= ratio(at + 1, total1, total2, events);
  }
  return total;
}

/** All tables likelier than the observed one; they lie below it. Stops once that is enough. */
function likelier(
  { x, total1, total2, events, observed }: Table,
  lowest: number,
  enough: number,
): number {
  let [value, total] = [observed, 0];
  for (let at = x; at > lowest && total <= enough; at--) {
    value /= ratio(at, total1, total2, events);
    if (value <= observed * ties) break;
    total += value;
  }
  return total;
}
