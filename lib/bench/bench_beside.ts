import { dependentStrata } from "../analysis/dependent_strata.ts";
import { mixedModel } from "../analysis/mixed_model.ts";
import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { runPlan } from "../analysis/run_plan.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { variantsOf } from "../lineage/variants.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import { editedTables } from "./edited_tables.ts";
import { settingProblems } from "./setting_problems.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchSetting } from "./types.ts";

/**
 * What a review fits beside an analysis and takes too long to follow every click: the mixed model
 * of the counts, and the test between strata that share studies. Each where the plan has it.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting As for {@linkcode benchResult}.
 * @throws {DataProblems} listing everything that {@linkcode settingProblems} finds.
 *
 * @example
 * ```ts
 * import { benchBeside, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const { mixedModel } = benchBeside(review, { analysis: "recurrence-any" });
 * assert.deepEqual(mixedModel, runAnalysis(review, "recurrence-any").mixedModel);
 * ```
 */
export function benchBeside(
  review: Review,
  setting: BenchSetting,
): Pick<AnalysisResult, "mixedModel" | "dependentStrata"> {
  const problems = settingProblems(review, setting);
  if (problems.length > 0) throw new DataProblems(problems);
  const { tables } = editedTables(review, setting.edits ?? []);
  const plan = settledPlan(startingPlan(review, setting) as AnalysisPlan, setting, tables);
  const asked = variantsOf(review).find(({ analysis, name }) =>
    analysis === setting.analysis && name === (setting.variant ?? "")
  )?.plan;
  const isDependent = asked?.subgroup?.dependent === true &&
    asked.subgroup.column === plan.subgroup?.column;
  return {
    ...(isDependent ? { dependentStrata: dependentStrata(plan, runPlan(plan, tables)) } : {}),
    ...(asked?.mixedModel ? { mixedModel: mixedModel(plan, planRows(plan, tables).rows) } : {}),
  };
}
