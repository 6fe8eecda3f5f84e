import { planRows } from "../analysis/plan_rows.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import type { Review } from "../table/review_types.ts";
import { editedTables } from "./edited_tables.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchSetting, BenchStudy } from "./types.ts";

/**
 * The studies that a setting would use if none were left out, each with whether it is in; sorted
 * by id. For the list in which a reader takes studies out and in.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting One without {@linkcode settingProblems}.
 * @returns None where there is no such analysis.
 *
 * @example
 * ```ts
 * import { benchStudies } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const setting = { analysis: "complete-response", without: ["Rodriguez 2003"] };
 * const studies = benchStudies(await loadReview("greb2008"), setting);
 * assert.equal(studies.length, 14);
 * assert.deepEqual(studies.filter(({ included }) => !included).map(({ label }) => label), [
 *   "Rodriguez 2003",
 * ]);
 * ```
 */
export function benchStudies(review: Review, setting: BenchSetting): readonly BenchStudy[] {
  const start = startingPlan(review, setting);
  if (!start) return [];
  const { without = [], ...all } = setting;
  const { tables } = editedTables(review, setting.edits ?? []);
  const { units } = planRows(settledPlan(start, all, tables), tables);
  const labels = new Map(units.map(({ studyId, label }) => [studyId, label]));
  return sortById(
    [...labels].map(([id, label]) => ({ id, label, included: !without.includes(id) })),
  );
}
