import type { AnalysisResult } from "../analysis/types.ts";
import { describeDependentStrata } from "../report/describe_dependent_strata.ts";
import { describeMixedModel } from "../report/describe_mixed_model.ts";

/**
 * What is fitted beside an analysis, in paragraphs of Markdown: the mixed model of the counts, and
 * the test between strata that share studies.
 *
 * @param beside Answer of {@linkcode benchBeside}.
 * @param measure Effect measure of the analysis.
 * @returns None where nothing is fitted beside it.
 *
 * @example
 * ```ts
 * import { benchBeside, describeBeside } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const beside = benchBeside(await loadReview("rectal-net"), { analysis: "recurrence-any" });
 * const [mixed] = describeBeside(beside, "PLO");
 * assert.match(mixed ?? "", /^\*\*Generalised linear mixed model \(binomial-normal, logit\): /);
 * ```
 */
export function describeBeside(
  { mixedModel, dependentStrata }: Pick<AnalysisResult, "mixedModel" | "dependentStrata">,
  measure: AnalysisResult["measure"],
): readonly string[] {
  return [
    ...(mixedModel && measure ? [describeMixedModel(mixedModel, measure)] : []),
    ...(dependentStrata ? [describeDependentStrata(dependentStrata)] : []),
  ];
}
