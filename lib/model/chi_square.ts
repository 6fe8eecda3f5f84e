import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { type GroupCounts, requireGroup } from "./group_counts.ts";

/** Answer of {@linkcode chiSquareTest}. Plain data. */
export interface ChiSquareTest {
  readonly kind: "chi-square-test";
  readonly method: "pearson" | "pearson-yates";
  /** Null where the test is not defined; `note` then says why. */
  readonly statistic: number | null;
  readonly df: 1;
  readonly pValue: number | null;
  /** Smallest of the four counts expected when the groups do not differ. */
  readonly smallestExpected: number;
  readonly choices: { readonly yates: boolean };
  /** What a careful reader must know; null when there is nothing. */
  readonly note: string | null;
}

/**
 * Pearson's chi-squared test of a 2x2 table: do two proportions differ?
 *
 * statistic = sum of (|observed - expected| - c)^2 / expected over the four cells, with c = 0, or
 * with Yates's correction c = min(1/2, |observed - expected|), as R's chisq.test; one degree of
 * freedom, two-sided.
 *
 * Edges: without any event, or with nothing but events, the test is not defined: statistic and
 * P value are null and the note says so. Expected counts below 5 are noted. A total of 0 or
 * more events than members throws a RangeError. Accuracy: relative error at most 1e-12.
 * Source: Pearson (1900), https://doi.org/10.1080/14786440009463897; Yates (1934),
 * https://doi.org/10.2307/2983604.
 *
 * @param choices yates: subtract up to half a count from each deviation. @default false
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chiSquareTest } from "reforest";
 *
 * const answer = chiSquareTest({ events: 10, total: 20 }, { events: 5, total: 20 });
 * assert.equal(answer.statistic?.toFixed(10), (8 / 3).toFixed(10));
 * assert.equal(chiSquareTest({ events: 0, total: 9 }, { events: 0, total: 5 }).pValue, null);
 * ```
 */
export function chiSquareTest(
  first: GroupCounts,
  second: GroupCounts,
  choices: { readonly yates?: boolean } = {},
): ChiSquareTest {
  const { yates = false } = choices;
  requireGroup("chiSquareTest", "the first group's", first);
  requireGroup("chiSquareTest", "the second group's", second);
  const all = first.total + second.total;
  const events = first.events + second.events;
  const expected = [events, all - events].flatMap((count) =>
    [first.total, second.total].map((total) => count * total / all)
  );
  const smallestExpected = Math.min(...expected);
  const record = {
    kind: "chi-square-test",
    method: yates ? "pearson-yates" : "pearson",
    df: 1,
    smallestExpected,
    choices: { yates },
  } as const;
  if (smallestExpected === 0) {
    const what = events === 0 ? "has an event" : "is without the event";
    const note = `not defined: nobody in either group ${what}`;
    return { ...record, statistic: null, pValue: null, note };
  }
  // All four deviations of a 2x2 table have the same size; from integers, it is exact.
  const cross = first.events * (second.total - second.events) -
    second.events * (first.total - first.events);
  const deviation = Math.abs(cross) / all;
  const corrected = deviation - (yates ? Math.min(0.5, deviation) : 0);
  const statistic = expected.reduce((total, count) => total + corrected * corrected / count, 0);
  return {
    ...record,
    statistic,
    pValue: chiSquaredUpperTail(statistic, 1),
    note: smallestExpected < 5
      ? `an expected count is ${smallestExpected.toFixed(1)}, below 5: prefer an exact test`
      : null,
  };
}
