import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { SmallStudyEffects } from "../analysis/small_study_effects.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { formatNumber } from "./format_number.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of tests of small-study effects on one set of studies; a test that does not apply gives its
 * reason in place of numbers.
 *
 * @example
 * ```ts
 * import { pooledSets, runAnalysis, smallStudyEffects, smallStudyTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * assert.equal(smallStudyTable(set, smallStudyEffects(set)).rows[0]?.test, "Peters");
 * ```
 */
export function smallStudyTable(
  set: PooledSet,
  effects: SmallStudyEffects,
): TableSpec {
  return {
    id: `small-study-${set.id}`,
    title: `${set.title}: tests of small-study effects`,
    columns: [
      { key: "test", title: "Test" },
      { key: "k", title: "Studies", missing: "" },
      { key: "statistic", title: "Statistic", align: "right", missing: "not applicable" },
      { key: "p", title: "P", align: "right", format: "P", missing: "" },
      { key: "remark", title: "Remark", missing: "" },
    ],
    rows: effects.tests.map(({ test, answer }) => {
      if (isNotApplicable(answer)) {
        return { test, k: null, statistic: null, p: null, remark: answer.reason };
      }
      const { k, statistic, df, pValue, warnings } = answer;
      return {
        test,
        k,
        statistic: `${df === null ? "z" : `t (${df})`} ${formatNumber(statistic)}`,
        p: pValue,
        remark: warnings.length ? warnings.join(" ") : null,
      };
    }),
    note: [
      ...standingNote(set.standing),
      `Chosen for this measure: ${effects.advice}.`,
      "An asymmetric funnel has many causes: heterogeneity, chance, the measure itself. A test " +
      "that finds nothing proves nothing, least of all with few studies.",
    ].join(" "),
  };
}
