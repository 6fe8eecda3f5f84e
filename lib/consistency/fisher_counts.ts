import { logGamma } from "../numeric/log_gamma.ts";
import { type CountTest, slack } from "./count_block.ts";
import type { Range } from "./types.ts";

/** Tables as likely as the observed one within this are tied with it, as in R's fisher.test. */
const ties = 1 + 1e-7;

/**
 * Fisher's exact test (two-sided by likelihood), P in a range, for totals up to a bound.
 *
 * Blocks: let p be the probability of the observed table and A the tail with it. A grows with the
 * second group's events and falls with the first's: one more draw from an urn adds none or one
 * (coupling). The two-sided P is A and the tables of the other tail that are no more likely than
 * p <= A, of which there are no more than the mode. So p <= A <= P <= A (1 + mode + 2), and since
 * the hypergeometric distribution is log-concave, A <= p / (1 - r) with r the next ratio.
 */
export function fisherCounts(range: Range, atMost: number): CountTest {
  const logFactorial = Float64Array.from({ length: atMost + 1 }, (_, n) => logGamma(n + 1));
  const least = range.lower * (1 - slack);
  const most = range.upper * (1 + slack);
  const logChoose = (n: number, k: number) =>
    logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const probability = (x: number, total1: number, total2: number, events: number) =>
    Math.exp(
      logChoose(total1, x) + logChoose(total2, events - x) - logChoose(total1 + total2, events),
    );

  /** With the first group's share not below the second's, so that x is not below the mode. */
  function acceptsOrdered(x: number, total1: number, events2: number, total2: number): boolean {
    const events = x + events2;
    const lowest = Math.max(0, events - total2);
    // As likely as its neighbour towards the mode: the observed table is a mode, and P is 1.
    if (x === lowest || ratio(x, total1, total2, events) * ties >= 1) return range.upper === 1;
    const observed = probability(x, total1, total2, events);
    if (observed > most) return false;
    const table = { x, total1, total2, events, observed };
    if (range.lower > 0.05) {
      const p = 1 - likelier(table, lowest, 1 - least);
      return p >= least && p <= most;
    }
    const tail = upperTail(table, most);
    if (tail > most) return false;
    const p = tail + otherTail(table, lowest, most - tail);
    return p >= least && p <= most;
  }

  /** The tail below the mode, from the first table that is no likelier than the observed one. */
  function otherTail(
    { x, total1, total2, events, observed }: Table,
    lowest: number,
    enough: number,
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

  return {
    accepts: (events1, total1, events2, total2) =>
      events1 * total2 >= events2 * total1
        ? acceptsOrdered(events1, total1, events2, total2)
        : acceptsOrdered(events2, total2, events1, total1),
    ofBlock: ({ total1, least1, most1, total2, least2, most2 }) => {
      const events = least1 + most2;
      const next = least1 + 1 > Math.min(events, total1)
        ? 0
        : ratio(least1 + 1, total1, total2, events);
      const tail = probability(least1, total1, total2, events) / Math.max(0, 1 - next);
      const mode = (most1 + most2 + 1) * (total1 + 1) / (total1 + total2 + 2);
      const largest = tail * (3 + mode) * ties;
      if (largest < least) return "none";
      if (range.lower === 0 && largest <= most) return "all";
      const best = { x: most1, total1, total2, events: most1 + least2 };
      const observed = probability(best.x, total1, total2, best.events);
      return upperTail({ ...best, observed }, most) > most ? "none" : "some";
    },
  };
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
