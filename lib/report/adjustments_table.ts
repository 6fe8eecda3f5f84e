import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { SmallStudyEffects } from "../analysis/small_study_effects.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the pooled effect under several ideas of what is missing.
 *
 * @returns The table, or the reason why nothing is adjusted.
 *
 * @example
 * ```ts
 * import { adjustmentsTable, pooledSets, runAnalysis, smallStudyEffects } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * const table = adjustmentsTable(set, smallStudyEffects(set));
 * assert.ok("rows" in table);
 * assert.equal(table.rows[0]?.method, "As observed");
 * ```
 */
export function adjustmentsTable(
  set: PooledSet,
  effects: SmallStudyEffects,
): TableSpec | NotApplicable {
  if (effects.adjustments.length === 0) {
    const reason = "reason" in effects.trimAndFill
      ? effects.trimAndFill.reason
      : "nothing to adjust";
    return { kind: "not-applicable", reason: `${set.title}: no adjustment; ${reason}.` };
  }
  return {
    id: `adjustments-${set.id}`,
    title: `${set.title}: the pooled effect if studies are missing`,
    columns: [
      { key: "method", title: "Method" },
      { key: "estimate", title: "Estimate (interval)", align: "right", missing: "not estimable" },
      { key: "remark", title: "Remark", missing: "" },
    ],
    rows: effects.adjustments.map(({ method, reported, remark }) => ({
      method,
      estimate: reported && formatEstimate(reported),
      remark,
    })),
    note: [
      ...standingNote(set.standing),
      "Each line rests on another idea of what is missing and why; together they show how far " +
      "the result could move, not what it should be.",
    ].join(" "),
  };
}
