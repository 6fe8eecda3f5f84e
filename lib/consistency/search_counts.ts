import type { CountBlock, CountTest } from "./count_block.ts";
import type { KnownTotals } from "./counts_types.ts";
import type { PercentageCounts } from "./percentage_counts.ts";
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
 * increasing first group. Pairs of totals are taken as blocks of counts, which a test may take or
 * leave as a whole.
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
  let withoutP = 0;
  for (let total = known ?? 2; total <= Math.min(atMost, known ?? atMost); total++) {
    for (const total1 of firstTotals) {
      if (total1 >= total) break;
      const total2 = total - total1;
      if (totals.second !== undefined && total2 !== totals.second) continue;
      const block = {
        total1,
        least1: first.least[total1]!,
        most1: first.most[total1]!,
        total2,
        least2: second.least[total2]!,
        most2: second.most[total2]!,
      };
      if (block.most2 < block.least2) continue;
      withoutP += sizeOf(block);
      const ordered = inOrder(block);
      for (let index = 0; index < tests.length; index++) {
        const test = tests[index]!;
        const verdict = ordered === null ? "some" : test.ofBlock(ordered);
        if (verdict !== "none") take(block, verdict, test, tallies[index]!, examples);
      }
    }
  }
  return { withoutP, byTest: tallies };
}

function take(
  block: CountBlock,
  verdict: "all" | "some",
  test: CountTest,
  tally: Tally,
  examples: number,
): void {
  if (verdict === "all" && tally.examples.length >= examples) {
    count(tally, block, sizeOf(block));
    return;
  }
  const { total1, total2 } = block;
  let solutions = 0;
  for (let events1 = block.least1; events1 <= block.most1; events1++) {
    for (let events2 = block.least2; events2 <= block.most2; events2++) {
      if (verdict !== "all" && !test.accepts(events1, total1, events2, total2)) continue;
      solutions += 1;
      if (tally.examples.length < examples) {
        tally.examples.push([events1, total1, events2, total2]);
      }
    }
  }
  if (solutions > 0) count(tally, block, solutions);
}

/** The block with the group first whose share is never the smaller; null where neither is so. */
function inOrder(block: CountBlock): CountBlock | null {
  const { total1, least1, most1, total2, least2, most2 } = block;
  if (least1 * total2 >= most2 * total1) return block;
  if (least2 * total1 < most1 * total2) return null;
  return {
    total1: total2,
    least1: least2,
    most1: most2,
    total2: total1,
    least2: least1,
    most2: most1,
  };
}

function count(tally: Tally, { total1, total2 }: CountBlock, solutions: number): void {
  tally.solutions += solutions;
  widen(tally.total, total1 + total2);
  widen(tally.first, total1);
  widen(tally.second, total2);
}

function widen(range: { lower: number; upper: number }, value: number): void {
  if (value < range.lower) range.lower = value;
  if (value > range.upper) range.upper = value;
}

function sizeOf({ least1, most1, least2, most2 }: CountBlock): number {
  return (most1 - least1 + 1) * (most2 - least2 + 1);
}

function emptyTally(): Tally {
  const empty = () => ({ lower: Infinity, upper: -Infinity });
  return { solutions: 0, total: empty(), first: empty(), second: empty(), examples: [] };
}
