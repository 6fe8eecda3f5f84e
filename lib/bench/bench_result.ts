import type { AnalysisPlan } from "../analysis/protocol.ts";
import { analysisResult } from "../analysis/analysis_result.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import { benchNotes } from "./bench_notes.ts";
import { benchSets } from "./bench_sets.ts";
import { editedTables } from "./edited_tables.ts";
import { otherwise } from "./otherwise.ts";
import { registeredSetting } from "./registered_setting.ts";
import { isSameSetting } from "./is_same_setting.ts";
import { settingProblems } from "./setting_problems.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchResult, BenchSetting } from "./types.ts";

/**
 * An analysis as it would be by other choices, without some studies, or if some cells held other
 * values: everything that a bench shows, and leaving out one study at a time.
 *
 * The registered setting gives what the review stores, to the last bit. Pure and synchronous;
 * nothing is saved, and the review stays as it is. What cannot be estimated is said in words.
 * What stands beside an analysis is not run: sensitivity analyses, printed figures, and what
 * {@linkcode benchBeside} fits.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting What is done otherwise.
 * @throws {DataProblems} listing everything that {@linkcode settingProblems} finds.
 *
 * @example Mantel and Haenszel's odds ratio without one study
 * ```ts
 * import { benchResult } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("greb2008");
 * const setting = { analysis: "complete-response", without: ["Rodriguez 2003"] };
 * const { registered, shown } = benchResult(review, setting);
 * assert.equal(registered, false);
 * assert.equal(shown?.k, 13);
 * assert.match(shown.inWords, /^Odds ratio 1\.32 \(95 % CI 1\.10 to 1\.59\), 13 studies/);
 * ```
 */
export function benchResult(review: Review, setting: BenchSetting): BenchResult {
  const problems = settingProblems(review, setting);
  if (problems.length > 0) throw new DataProblems(problems);
  const start = startingPlan(review, setting) as AnalysisPlan;
  const { tables } = editedTables(review, setting.edits ?? []);
  const plan = settledPlan(start, setting, tables);
  const registered = isSameSetting(review, setting, registeredSetting(review, setting.analysis));
  const own = ownResult({ ...review, tables }, plan, setting, {
    registered,
    carriedOut: isSameSetting(review, setting, { analysis: setting.analysis }),
  });
  const { result, sets, notes } = setting.pooling === "glmm" || setting.program !== undefined
    ? otherwise(own, plan, tables, setting)
    : { result: own, sets: benchSets(own), notes: [] };
  const shown = setting.stratum === undefined
    ? sets.find(({ stratum }) => stratum === null) ??
      sets.find(({ reported }) => reported !== null) ?? sets[0] ?? null
    : sets.find(({ stratum }) => stratum === setting.stratum) ?? null;
  return {
    kind: "bench-result",
    setting,
    registered,
    hypothetical: (setting.edits ?? []).length > 0,
    result,
    sets,
    shown,
    nothing: sets.length > 0 ? null : nothingPooled(plan, result),
    notes: [...benchNotes(plan, setting), ...notes],
  };
}

/** The result of a plan, with its standing: what is done at the bench is exploratory. */
function ownResult(
  review: Review,
  plan: AnalysisPlan,
  setting: BenchSetting,
  { registered, carriedOut }: { readonly registered: boolean; readonly carriedOut: boolean },
): AnalysisResult {
  const result = analysisResult(review, plan);
  const out = new Set(setting.without);
  const named = {
    ...result,
    excluded: result.excluded.map((row) =>
      out.has(row.id) && row.reason === `${plan.studyId} is "${row.id}"`
        ? { ...row, reason: "left out at the bench" }
        : row
    ),
  };
  if (carriedOut) return named;
  const { overall } = named;
  const nobody = out.size > 0 && named.studies.length + named.oneArmStudies.length === 0;
  const isRegistered = registered && review.protocol.registration.status === "registered";
  return {
    ...named,
    overall: nobody && overall?.kind === "not-estimable"
      ? { ...overall, reason: "no study is left", studies: [] }
      : overall,
    standing: isRegistered ? "registered" : "exploratory",
    registeredChoice: null,
  };
}

function nothingPooled(plan: AnalysisPlan, { studies }: AnalysisResult): string {
  if (plan.design === "listing") return "A listing pools nothing.";
  if (plan.pooling === "none") return "This analysis pools nothing.";
  return studies.length === 0 ? "No study is left." : "No study has an effect that can be pooled.";
}
