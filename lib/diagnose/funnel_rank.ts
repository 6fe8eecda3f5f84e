import type { NotApplicable } from "../trace/not_applicable.ts";
import { beggOutcome } from "./rank_outcome.ts";
import { recommendedTests } from "./recommended_tests.ts";
import type { Knowingly, SmallStudyTest, StudyWithGroups } from "./small_study_types.ts";
import { columnsOfEffects } from "./test_columns.ts";
import { testRecord } from "./test_record.ts";
import { refused, rulingOn, spreadWarnings } from "./test_rules.ts";

/** Choices of {@linkcode rankTest}. */
export interface RankTestChoices {
  /** metafor's code of the measure. @default "GEN" */
  readonly measure?: string;
  /** Rules to set aside. @default none */
  readonly knowingly?: Knowingly;
}

/**
 * Rank test of funnel-plot asymmetry as metafor's `ranktest()`: Kendall's tau between standardised
 * deviations from the common effect and sampling variances.
 *
 * The P value is exact where no two studies are tied (up to 1000 studies), else from the normal
 * approximation with ties allowed for and without correction for continuity. Numbers that differ by
 * rounding only are ties. R meta's variant, normal always, is `smallStudyTest` with test "Begg".
 * Rules, refusals and edges are those of {@linkcode smallStudyTest}.
 *
 * Accuracy: within 1e-10 of metafor 5.1 on the stored cases; time grows as k log k, and with the
 * cube of k for exact P values.
 *
 * @throws {RangeError} for studies that cannot be pooled.
 *
 * @example Effects that grow with their variance, in the same order throughout
 * ```ts
 * import { rankTest } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, yi: i * i, vi: 1 + i / 10 }));
 * const test = rankTest(studies);
 * assert.ok(test.kind === "small-study-test");
 * assert.equal(test.rankCorrelation!.tau, 1);
 * // Two of the 10! orders are as extreme.
 * assert.ok(Math.abs(test.pValue - 2 / 3628800) < 1e-18);
 * ```
 *
 * @see Begg and Mazumdar (1994), https://doi.org/10.2307/2533446
 */
export function rankTest(
  studies: readonly StudyWithGroups[],
  choices: RankTestChoices = {},
): SmallStudyTest | NotApplicable {
  const { measure = "GEN", knowingly = {} } = choices;
  const advice = recommendedTests(measure);
  const columns = columnsOfEffects(studies, "rankTest");
  const test = "Rank test";
  const unsuited = advice.errorFollowsEffect
    ? `it does not suit the measure ${measure}: ${advice.reason}; suited are ${
      advice.tests.join(", ")
    }`
    : null;
  const ruling = rulingOn(test, columns.ids.length, unsuited, knowingly);
  if (ruling.kind === "not-applicable") return ruling;
  const outcome = beggOutcome(columns.effects, columns.variances, "exact");
  if (typeof outcome === "string") return refused(test, outcome);
  return testRecord(columns, outcome, {
    test,
    choices: {
      measure,
      knowinglyK: knowingly.k === true,
      knowinglyMeasure: knowingly.measure === true,
    },
    warnings: [...ruling.warnings, ...spreadWarnings(columns.variances)],
  });
}
