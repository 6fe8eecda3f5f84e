import { chiSquareTest } from "../model/chi_square.ts";
import { fisherExactTest } from "../model/fisher_exact.ts";
import { chiSquareCounts } from "./chi_square_counts.ts";
import type {
  CountsBehindPercentages,
  CountsOfTest,
  KnownTotals,
  PrintedPercentages,
  TestOfCounts,
} from "./counts_types.ts";
import { fisherCounts } from "./fisher_counts.ts";
import { percentageCounts } from "./percentage_counts.ts";
import { rangeOfP } from "./range_of_printed.ts";
import { type FoundCounts, searchCounts } from "./search_counts.ts";
import type { Range } from "./types.ts";

const caller = "countsBehindPercentages";
const tests: readonly TestOfCounts[] = ["chi-squared", "chi-squared with Yates", "Fisher"];

/**
 * Which whole numbers of events and of people in two groups print two given percentages and a given
 * P value, under three tests: Pearson's chi-squared, the same with Yates's correction, and Fisher's
 * exact test (two-sided, by likelihood). All tables with a total up to `atMost` are looked at; nothing is
 * sampled. An answer without solutions refutes "these percentages, this P and this test, with whole
 * counts and such a total"; an answer with solutions proves none of it.
 *
 * Percentages and P values are taken as rounded, a last 5 either way; P = 0.003 stands for 0.0025 to
 * 0.0035, P < 0.001 for 0 to 0.001 with both ends. P values within a relative 1e-9 of an end count
 * as within. Percentages that were cut off, or P values of other tests (one-sided, mid-P, of a
 * model), are not looked for.
 *
 * Groups in which nobody or everybody has the event have no chi-squared test, and 1 as P of Fisher's.
 * Each table is decided as by its own P value: tables are passed over only where P is known to
 * fall along them. For totals up to 2279 it took two seconds or so at the most (percentages without
 * decimals that lie close together, and P of one digit; bench/consistency_bench.ts), most often
 * below one.
 *
 * @param printed Two percentages and P, as printed.
 * @param choices `atMost`: largest total of both groups, 2 to 20,000. `totals`: those that are
 *   known. `examples`: how many tables are listed, those with the smallest totals first. @default 5
 * @throws {RangeError} if a text is no percentage or P value, or a total cannot be.
 *
 * @example Half of the first group and none of the second, P = 0.03, 12 people or fewer
 * ```ts
 * import { countsBehindPercentages } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const printed = { first: "50", second: "0", p: "0.03" };
 * const [chiSquared, , fisher] = countsBehindPercentages(printed, { atMost: 12 }).tests;
 * assert.equal(chiSquared?.solutions, 2); // 1 of 2 against 0 of 9, and 2 of 4 against 0 of 8
 * assert.deepEqual(chiSquared?.examples[0]?.second, { events: 0, total: 9 });
 * assert.equal(fisher?.solutions, 0);
 * ```
 *
 * @see Brown and Heathers (2017), https://doi.org/10.1177/1948550616673876, for the idea that
 *   rounded numbers bound the whole numbers behind them
 */
export function countsBehindPercentages(
  printed: PrintedPercentages,
  choices: {
    readonly atMost: number;
    readonly totals?: KnownTotals;
    readonly examples?: number;
  },
): CountsBehindPercentages {
  const { atMost, totals = {}, examples = 5 } = choices;
  requireWhole("atMost", atMost, 2, 20_000);
  requireWhole("examples", examples, 0, 1000);
  for (const name of ["first", "second", "sum"] as const) {
    if (totals[name] !== undefined) {
      requireWhole(`totals.${name}`, totals[name], name === "sum" ? 2 : 1, atMost);
    }
  }
  const p = rangeOfP(caller, printed.p);
  const found = searchCounts(
    percentageCounts(caller, "first", printed.first, atMost),
    percentageCounts(caller, "second", printed.second, atMost),
    [chiSquareCounts(p, false), chiSquareCounts(p, true), fisherCounts(p, atMost)],
    { atMost, totals, examples },
  );
  const answers = tests.map((test, index) => ofTest(test, found.byTest[index]!));
  return {
    kind: "counts-behind-percentages",
    printed,
    atMost,
    totals,
    withoutP: found.withoutP,
    tests: answers,
    underAny: answers.every(({ solutions }) => solutions === 0) ? null : {
      total: widest(answers.map(({ total }) => total)),
      first: widest(answers.map(({ first }) => first)),
      second: widest(answers.map(({ second }) => second)),
    },
  };
}

function ofTest(test: TestOfCounts, found: FoundCounts): CountsOfTest {
  const { solutions, total, first, second, examples } = found;
  const exists = solutions > 0;
  return {
    test,
    solutions,
    total: exists ? total : null,
    first: exists ? first : null,
    second: exists ? second : null,
    examples: examples.map(([events1, total1, events2, total2]) => {
      const groups = [
        { events: events1, total: total1 },
        { events: events2, total: total2 },
      ] as const;
      const pValue = test === "Fisher"
        ? fisherExactTest(...groups).pValue
        : chiSquareTest(...groups, { yates: test !== "chi-squared" }).pValue;
      if (pValue === null) throw new Error("countsBehindPercentages: a solution without a P value");
      return { first: groups[0], second: groups[1], pValue };
    }),
  };
}

function widest(ranges: readonly (Range | null)[]): Range {
  const filled = ranges.filter((range) => range !== null);
  return {
    lower: Math.min(...filled.map(({ lower }) => lower)),
    upper: Math.max(...filled.map(({ upper }) => upper)),
  };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `${caller}, ${name}: found ${value}; allowed: a whole number from ${least} to ${most}`,
  );
}
