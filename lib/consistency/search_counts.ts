import { blocksInOrder } from "./blocks_in_order.ts";
import type { CountTest } from "./count_block.ts";
import type { KnownTotals } from "./counts_types.ts";
import type { CountsOfTotal, PercentageCounts } from "./percentage_counts.ts";
import type { Range } from "./types.ts";

/** Events and total of the first group, then of the second. */
export type FourCounts = readonly [number, number, number, number];

/** What a search has found for one test; the ranges are empty where there is no solution. */
export interface FoundCounts {
  readonly solutions: number;
  readonly total: Range;
  readonly first: Range;
  readonly second: Range;
  readonly examples: readonly FourCounts[];
}

interface Tally extends FoundCounts {
  solutions: number;
  total: { lower: number; upper: number };
  first: { lower: number; upper: number };
  second: { lower: number; upper: number };
  examples: FourCounts[];
}

/**
 * All pairs of groups that print two percentages, held against tests; by increasing total, then by
 * increasing first group. A test counts the tables of a pair of totals as a whole; they are looked
 * at one by one where examples are wanted.
 */
export function searchCounts(
  first: PercentageCounts,
  second: PercentageCounts,
  tests: readonly CountTest[],
  bounds: { readonly atMost: number; readonly totals: KnownTotals; readonly examples: number },
): { readonly withoutP: number; readonly byTest: readonly FoundCounts[] } {
  const { atMost, totals, examples } = bounds;
  const tallies = tests.map(emptyTally);
  const known = totals.sum ??
    (totals.first !== undefined && totals.second !== undefined
      ? totals.first + totals.second
      : undefined);
  const firstTotals = totals.first === undefined
    ? first.totals
    : first.totals.filter((n) => n === totals.first);
  // The tables of two totals are those of the totals exchanged where both percentages are the same.
  const mirrors = totals.first === undefined && totals.second === undefined &&
    first.least.every((least, n) => least === second.least[n] && first.most[n] === second.most[n]);
  const counted = tests.map(() => new Int32Array(atMost + 1));
  let withoutP = 0;
  for (let total = known ?? 2; total <= Math.min(atMost, known ?? atMost); total++) {
    for (const total1 of firstTotals) {
      if (total1 >= total) break;
      const total2 = total - total1;
      if (totals.second !== undefined && total2 !== totals.second) continue;
      const one = { total: total1, least: first.least[total1]!, most: first.most[total1]! };
      const two = { total: total2, least: second.least[total2]!, most: second.most[total2]! };
      if (two.most < two.least) continue;
      withoutP += (one.most - one.least + 1) * (two.most - two.least + 1);
      const blocks = blocksInOrder(one, two);
      for (let index = 0; index < tests.length; index++) {
        const test = tests[index]!;
        let solutions = 0;
        if (mirrors && total2 < total1) solutions = counted[index]![total2]!;
        else for (const block of blocks) solutions += test.count(block);
        counted[index]![total1] = solutions;
        if (solutions === 0) continue;
        const tally = tallies[index]!;
        count(tally, total1, total2, solutions);
        if (tally.examples.length < examples) list(one, two, test, tally.examples, examples);
      }
    }
  }
  return { withoutP, byTest: tallies };
}

/** Adds solutions to examples, by increasing events, until there are enough. */
function list(
  one: CountsOfTotal,
  two: CountsOfTotal,
  test: CountTest,
  examples: FourCounts[],
  enough: number,
): void {
  for (let events1 = one.least; events1 <= one.most; events1++) {
    for (let events2 = two.least; events2 <= two.most; events2++) {
      if (!test.accepts(events1, one.total, events2, two.total)) continue;
      examples.push([events1, one.total, events2, two.total]);
      if (examples.length === enough) return;
    }
  }
}

function count(tally: Tally, total1: number, total2: number, solutions: number): void {
  tally.solutions += solutions;
  widen(tally.total, total1 + total2);
  widen(tally.first, total1);
  widen(tally.second, total2);
}

function widen(range: { lower: number; upper: number }, value: number): void {
  if (value < range.lower) range.lower = value;
  if (value > range.upper) range.upper = value;
}

function emptyTally(): Tally {
  const empty = () => ({ lower: Infinity, upper: -Infinity });
  return { solutions: 0, total: empty(), first: empty(), second: empty(), examples: [] };
}
