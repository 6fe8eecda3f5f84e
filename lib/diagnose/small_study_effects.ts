import type { TwoByTwoRow } from "../effect/types.ts";
import { requireLevel } from "../model/group_counts.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { recommendedTests } from "./recommended_tests.ts";
import type {
  SmallStudyChoices,
  SmallStudyTest,
  SmallStudyTestName,
  StudyWithGroups,
} from "./small_study_types.ts";
import { columnsOfEffects, columnsOfRows, isRowMeasure, type TestColumns } from "./test_columns.ts";
import { testDefinitions } from "./test_definitions.ts";
import { testRecord } from "./test_record.ts";
import { refused, rulingOn, spreadWarnings } from "./test_rules.ts";

const caller = "smallStudyTest";

function isRows(
  studies: readonly (StudyWithGroups | TwoByTwoRow)[],
): studies is readonly TwoByTwoRow[] {
  return studies.every((study) => "eventsTreated" in study);
}

function isTestName(test: string): test is SmallStudyTestName {
  return Object.hasOwn(testDefinitions, test);
}

function columnsOf(
  studies: readonly (StudyWithGroups | TwoByTwoRow)[],
  measure: string | undefined,
): { readonly columns: TestColumns | null; readonly measure: string } {
  if (studies.length === 0 || !isRows(studies)) {
    const columns = columnsOfEffects(studies as readonly StudyWithGroups[], caller);
    return { columns, measure: measure ?? "GEN" };
  }
  const code = measure ?? "OR";
  if (!isRowMeasure(code)) {
    throw new RangeError(
      `${caller}: measure: found ${code} for 2x2 tables; allowed: OR, RR, RD, DOR; ` +
        "or give the effects themselves",
    );
  }
  return { columns: columnsOfRows(studies, code, caller), measure: code };
}

/**
 * A test of small-study effects: do small studies show other effects than large ones?
 *
 * Definitions are those of R meta 8.4. Regression tests (Egger, Macaskill, Peters, Harbord, Deeks,
 * Pustejovsky) fit a weighted line with a multiplicative residual variance and test its slope by t
 * with k - 2 degrees of freedom; Thompson (and Sharp) has additive residual heterogeneity by REML;
 * Begg and Schwarzer are rank correlations with a normal approximation, ties allowed for. Those of
 * Ruecker are Egger, Thompson and Begg on arcsine differences. A small P says that the funnel is
 * asymmetric; it does not say that studies are missing.
 *
 * Two rules hold unless they are set aside knowingly, which the record then says: at least ten
 * studies, and a test that suits the measure ({@linkcode recommendedTests}). Where a rule is broken,
 * or data that the test needs are not there, the answer is `{kind: "not-applicable", reason}`.
 *
 * 2x2 tables: 0.5 is added to the cells of studies with a zero cell; studies without (or with only)
 * events in both groups are left out of odds ratios and risk ratios, and stand in `excluded`. Harbord,
 * Schwarzer and Ruecker work on the counts, whatever the measure. The order of studies does not
 * matter. Accuracy: within 1e-6 of R meta 8.4 on the stored cases (closed forms within 1e-10).
 *
 * @param studies 2x2 tables, or effects (`ni` for Macaskill; `totalTreated` and `totalControl` for
 *   Deeks and Pustejovsky).
 * @param choices The test, the measure, rules to set aside.
 * @throws {RangeError} for data that cannot be right, or a choice that does not exist.
 *
 * @example Egger's test is refused for odds ratios, Peters' is not
 * ```ts
 * import { smallStudyTest } from "reforest";
 * import { isNotApplicable } from "reforest/review";
 * import assert from "node:assert/strict";
 * const rows = Array.from({ length: 12 }, (_, i) => ({
 *   id: `study ${i + 10}`,
 *   eventsTreated: 3 + i,
 *   totalTreated: 40 + 15 * i,
 *   eventsControl: 9 + (2 * i) % 7,
 *   totalControl: 42 + 14 * i,
 * }));
 * assert.ok(isNotApplicable(smallStudyTest(rows, { test: "Egger" })));
 * const peters = smallStudyTest(rows, { test: "Peters" });
 * assert.ok(peters.kind === "small-study-test" && peters.df === 10);
 * ```
 *
 * @see Sterne et al. (2011), https://doi.org/10.1136/bmj.d4002
 */
export function smallStudyTest(
  studies: readonly StudyWithGroups[] | readonly TwoByTwoRow[],
  choices: SmallStudyChoices,
): SmallStudyTest | NotApplicable {
  const { test, knowingly = {}, level = 0.95 } = choices;
  if (!isTestName(test)) {
    throw new RangeError(
      `${caller}: test: found ${test}; allowed: ${Object.keys(testDefinitions).join(", ")}`,
    );
  }
  requireLevel(caller, level);
  const { columns, measure } = columnsOf(studies, choices.measure);
  const advice = recommendedTests(measure);
  if (columns === null) return refused(test, "no study has an event in one group and not in all");
  const unsuited = advice.tests.includes(test)
    ? null
    : `it does not suit ${
      measure === "GEN" ? "effects of an unnamed measure" : `the measure ${measure}`
    }: ${advice.reason}; suited are ${advice.tests.join(", ")}`;
  const ruling = rulingOn(test, columns.ids.length, unsuited, knowingly);
  if (ruling.kind === "not-applicable") return ruling;
  const outcome = testDefinitions[test](columns, level);
  if (typeof outcome === "string") return refused(test, outcome);
  return testRecord(columns, outcome, {
    test,
    choices: {
      test,
      measure,
      level,
      knowinglyK: knowingly.k === true,
      knowinglyMeasure: knowingly.measure === true,
    },
    warnings: [...ruling.warnings, ...spreadWarnings(columns.variances)],
  });
}
