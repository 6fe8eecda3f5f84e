import { limitMetaAnalysis } from "../diagnose/limit_meta_analysis.ts";
import { petPeese } from "../diagnose/pet_peese.ts";
import { recommendedTests } from "../diagnose/recommended_tests.ts";
import { selectionModel } from "../diagnose/selection_model.ts";
import { smallStudyTest } from "../diagnose/small_study_effects.ts";
import type { SmallStudyTest, StudyWithGroups } from "../diagnose/small_study_types.ts";
import { isRowMeasure } from "../diagnose/test_columns.ts";
import { trimAndFill } from "../diagnose/trim_and_fill.ts";
import type { TrimAndFill } from "../diagnose/trim_and_fill_types.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { backTransform } from "../model/back_transform.ts";
import { pool } from "../model/pool.ts";
import type { NotEstimable, Reported } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { PooledSet } from "./pooled_sets.ts";

/** An estimate under one idea of what is missing; `reason` where there is none. */
export interface Adjustment {
  readonly method: string;
  readonly reported: Omit<Reported, "predictionLower" | "predictionUpper"> | null;
  readonly remark: string | null;
}

/** Small-study effects of one set of studies: tests that suit the measure, and adjustments. */
export interface SmallStudyEffects {
  readonly kind: "small-study-effects";
  readonly id: string;
  /** Why these tests. */
  readonly advice: string;
  readonly tests: readonly {
    readonly test: string;
    readonly answer: SmallStudyTest | NotApplicable;
  }[];
  readonly trimAndFill: TrimAndFill | NotEstimable | NotApplicable;
  readonly adjustments: readonly Adjustment[];
}

const fewest = 10;

/**
 * Tests of small-study effects that suit the measure, and what the pooled effect would be under
 * four ideas of what is missing: trim-and-fill (L0), PET-PEESE, the limit of infinite precision,
 * and a step-function selection model. With fewer than ten studies neither tests nor adjustments
 * are given, with that as the reason (Sterne et al. 2011, https://doi.org/10.1136/bmj.d4002).
 *
 * Selection is taken to favour effects in the direction of the pooled one. The adjustments
 * contradict one another by design: they bound what may be missing and correct nothing.
 *
 * @param set A set of {@linkcode pooledSets}.
 *
 * @example
 * ```ts
 * import { pooledSets, runAnalysis, smallStudyEffects } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.equal(smallStudyEffects(set).tests[0]?.test, "Peters");
 * ```
 */
export function smallStudyEffects(set: PooledSet): SmallStudyEffects {
  const { measure, studies } = set;
  const advice = recommendedTests(measure);
  const few = studies.length < fewest ? tooFew(studies.length) : null;
  return {
    kind: "small-study-effects",
    id: set.id,
    advice: advice.reason,
    tests: advice.tests.map((test) => ({
      test,
      answer: smallStudyTest(testedRows(set), { test, measure }),
    })),
    trimAndFill: few ?? trimAndFill(studies, { pooling: set.choices }),
    adjustments: few ? [] : adjustments(set),
  };
}

/** 2x2 tables where the tests take them, else the effects, with the sizes of groups if known. */
function testedRows(
  { measure, studies, tables, rows }: PooledSet,
): readonly TwoByTwoRow[] | readonly StudyWithGroups[] {
  if (tables.length > 0 && isRowMeasure(measure)) return tables;
  const sizes = new Map(rows.map((row) => [row.id, row]));
  return studies.map((study) => {
    const row = sizes.get(study.id);
    return row && "totalTreated" in row
      ? { ...study, totalTreated: row.totalTreated, totalControl: row.totalControl }
      : study;
  });
}

function tooFew(k: number): NotApplicable {
  return {
    kind: "not-applicable",
    reason: `${k} studies: fewer than ${fewest} cannot tell small-study effects from chance`,
  };
}

function adjustments(set: PooledSet): readonly Adjustment[] {
  const { studies, choices } = set;
  const observed = pool(studies, choices);
  const { level } = observed.choices;
  const filled = trimAndFill(studies, { pooling: choices });
  const precise = petPeese(studies, { level });
  const limit = limitMetaAnalysis(studies, { pooling: { level } });
  const selected = selection(set, observed.estimate, level);
  return [
    line("As observed", set, observed, null),
    filled.kind === "not-estimable"
      ? line("Trim-and-fill (L0)", set, null, filled.reason)
      : line("Trim-and-fill (L0)", set, filled.adjusted, `${filled.filled} filled in`),
    precise.kind === "not-estimable"
      ? line("PET-PEESE", set, null, precise.reason)
      : line("PET-PEESE", set, precise.adjusted, precise.chosen),
    limit.kind === "not-estimable"
      ? line("Limit meta-analysis", set, null, limit.reason)
      : line("Limit meta-analysis", set, limit.adjusted, null),
    selected,
  ];
}

/** Selection by P values needs a hypothesis: a proportion has none that is not arbitrary. */
function selection(set: PooledSet, estimate: number, level: number): Adjustment {
  const method = "Selection model (one step at P = 0.025, one-sided)";
  if (measureFacts[set.measure].nullValue === null) {
    return line(method, set, null, "no hypothesis of no effect, and so no P value to select by");
  }
  const alternative = estimate < 0 ? "less" : "greater";
  const answer = selectionModel(set.studies, { type: "stepfun", alternative, level });
  const { interval, warnings } = answer;
  return line(
    method,
    set,
    interval === null ? null : { estimate: answer.estimate, interval },
    warnings.length > 0 ? warnings.join(" ") : null,
  );
}

function line(
  method: string,
  { measure, studies }: PooledSet,
  answer: {
    readonly estimate: number;
    readonly interval: { readonly lower: number; readonly upper: number };
  } | null,
  remark: string | null,
): Adjustment {
  if (answer === null) return { method, reported: null, remark };
  const sizes = studies.flatMap(({ ni }) => (ni === undefined ? [] : [ni]));
  const options = sizes.length === studies.length && sizes.length > 0
    ? { ni: sizes.length / sum(sizes.map((size) => 1 / size)) }
    : {};
  const back = (value: number) => backTransform(value, measure, options);
  const [estimate, lower, upper] = [
    answer.estimate,
    answer.interval.lower,
    answer.interval.upper,
  ].map(back);
  const { unit } = measureFacts[measure];
  return { method, reported: { estimate: estimate!, lower: lower!, upper: upper!, unit }, remark };
}
