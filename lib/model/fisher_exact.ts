import { noncentralHypergeometric } from "../distribution/hypergeometric.ts";
import { sum } from "../numeric/sum.ts";
import {
  type ConditionalOddsRatio,
  conditionalOddsRatio,
  type TestAlternative,
} from "./conditional_odds_ratio.ts";
import { type GroupCounts, requireGroup, requireLevel } from "./group_counts.ts";

/** Choices of {@linkcode fisherExactTest}. */
export interface FisherChoices {
  /** "greater": the first group's odds are higher. @default "two-sided" */
  readonly alternative?: TestAlternative;
  /** Coverage of the interval of the odds ratio. @default 0.95 */
  readonly level?: number;
}

/** Answer of {@linkcode fisherExactTest}. Plain data, without infinities. */
export interface FisherExactTest {
  readonly kind: "fisher-exact-test";
  readonly method: "fisher-exact";
  readonly pValue: number;
  readonly oddsRatio: ConditionalOddsRatio;
  readonly choices: Readonly<Required<FisherChoices>>;
}

/**
 * Fisher's exact test of a 2x2 table, with the conditional odds ratio and its exact interval.
 *
 * Given the margins, the first group's events are hypergeometric when the groups do not differ.
 * The two-sided P value adds the probabilities of all tables that are not more likely than the
 * observed one (ties within a relative 1e-7, as R's fisher.test); "greater" and "less" are the
 * tails with the observed table. The interval of the odds ratio inverts one-sided tests, so
 * that it can disagree with the two-sided P value, as in R.
 *
 * Edges: an infinite odds ratio or limit is null and said in words (`oddsRatio.note`); when the
 * margins allow one table only, P is 1. A total of 0, more events than members, or a level
 * outside (0, 1) throws a RangeError. Accuracy: relative error at most 1e-12.
 * Source: Fisher (1935), https://doi.org/10.2307/2342435.
 *
 * @example The lady tasting tea, with one mistake: tables of 3 or 4 right are 17 of 70
 * ```ts
 * import assert from "node:assert/strict";
 * import { fisherExactTest } from "reforest";
 *
 * const cups = [{ events: 3, total: 4 }, { events: 1, total: 4 }] as const;
 * const answer = fisherExactTest(...cups, { alternative: "greater" });
 * assert.ok(Math.abs(answer.pValue - 17 / 70) < 1e-15);
 * ```
 */
export function fisherExactTest(
  first: GroupCounts,
  second: GroupCounts,
  choices: FisherChoices = {},
): FisherExactTest {
  const { alternative = "two-sided", level = 0.95 } = choices;
  requireGroup("fisherExactTest", "the first group's", first);
  requireGroup("fisherExactTest", "the second group's", second);
  requireLevel("fisherExactTest", level);
  const margins = {
    totalTreated: first.total,
    totalControl: second.total,
    events: first.events + second.events,
  };
  const { lower, probabilities } = noncentralHypergeometric(margins, 1);
  const index = first.events - lower;
  const limit = probabilities[index]! * (1 + 1e-7);
  const inTail = {
    "two-sided": (p: number) => p <= limit,
    greater: (_: number, i: number) => i >= index,
    less: (_: number, i: number) => i <= index,
  }[alternative];
  return {
    kind: "fisher-exact-test",
    method: "fisher-exact",
    pValue: Math.min(1, sum(probabilities.filter(inTail))),
    oddsRatio: conditionalOddsRatio(first.events, margins, alternative, level),
    choices: { alternative, level },
  };
}
