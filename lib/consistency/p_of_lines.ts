import { ties } from "./fisher_side.ts";

/** Tables that count as tied may differ by this, which a P value may lose from line to line. */
const ofTies = ties - 1;

/*
 * Two-sided P values (by likelihood) on one line say something of those on others; a line is all
 * tables of two totals n1 and N - n1 with the same number m of events in all.
 *
 * Let x events of the first group lie beyond the mode, and Q(m) = 1 - P of x among m. Then
 * (N - m + 1) Q(m) does not grow with m. Proof: let y be the last table of the other tail that is no
 * likelier than x. The ratio p(z; m + 1) / p(z; m) grows with z, so y is no likelier than x for m + 1
 * either, and one more draw from the urn gives
 *
 *   P(m + 1) >= P(m) + (p(x - 1) (n1 - x + 1) - p(y) (n1 - y)) / (N - m)
 *            >= P(m) - p(y) (x - 1 - y) / (N - m), since p(x - 1) >= p(y).
 *
 * All between y and x are likelier than y, so p(y) (x - 1 - y) <= Q(m), and
 * Q(m + 1) (N - m) <= Q(m) (N - m + 1). Where there is no y, P grows.
 *
 * The same with the groups exchanged, and events for non-events: while the events of the second
 * group stay, (m + 1) Q(m) does not grow when m falls.
 */

/**
 * No P is smaller than this, of the tables from one line to another with as many events in the
 * first group (more events in all) or in the second (fewer), where the first of them has `p` or more.
 */
export function leastTowardsMode(p: number, total: number, events: number, to: number): number {
  return to > events
    ? 1 - (1 - p + (to - events) * ofTies) * ((total - events + 1) / (total - to + 1))
    : 1 - (1 - p + (events - to) * ofTies) * ((events + 1) / (to + 1));
}

/**
 * No P is larger than this, of tables that are farther from the mode: some events of the first group
 * more, and some of the second fewer. The first of them has `p` or less. The same law the other way.
 */
export function mostFurtherOut(
  p: number,
  total: number,
  events: number,
  more: number,
  fewer: number,
): number {
  const kept = ((events + 1) / (events + 1 + more)) *
    ((total - events + 1) / (total - events + 1 + fewer));
  return 1 - (1 - p) * kept + (more + fewer) * ofTies;
}

/*
 * Away from the mode (more events of the first group, fewer of the second), the tail A from x on falls,
 * by coupling, and so does p(x), since p(x; m) grows with m as long as x lies beyond the mode. The
 * tables of the other tail that are no likelier than x, down from y, are a geometric series at most,
 * their ratios falling: P <= A + p(x) / (1 - r), r the ratio of the neighbours below some w between
 * y and the mode. Along with x, w may keep its number of events in the first group while m falls, and
 * its number in the second while m grows: it stays likelier than x (the ratios above), and r grows,
 * so that the r of the farthest table holds for all.
 */

/**
 * No P is larger than this, of a table whose upper tail is `tail` and whose own probability is `at`,
 * and of all that are farther from the mode.
 *
 * @param ratio Of two neighbours in the other tail, as said, in the farthest table.
 */
export function mostFromMode(tail: number, at: number, ratio: number): number {
  return ratio < 1 ? tail + at * ties / (1 - ratio) : Infinity;
}
