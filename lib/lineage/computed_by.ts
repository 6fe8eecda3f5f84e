import type { NamedNumber } from "../report/numbers/types.ts";
import type { Lineage } from "./types.ts";

const named = (name: string, file: string): Lineage["computedBy"] => ({
  name,
  module: `lib/${file}.ts`,
});

const pooling: Readonly<Record<string, Lineage["computedBy"]>> = {
  "inverse-variance": named("pool", "model/pool"),
  "mantel-haenszel": named("poolMantelHaenszel", "model/pool_mantel_haenszel"),
  peto: named("poolPeto", "model/pool_peto"),
};

/** By the first part of the pointer. */
const inAnalysis: Readonly<Record<string, Lineage["computedBy"]>> = {
  subgroups: named("poolSubgroups", "model/pool_subgroups"),
  subgroupsReported: named("reportPooled", "model/report_pooled"),
  overallReported: named("reportPooled", "model/report_pooled"),
  dependentStrata: named("clusterRobustSubgroups", "model/cluster_robust_subgroups"),
  crude: named("crudeProportions", "analysis/crude_proportions"),
  crudeComparison: named("crudeComparison", "analysis/crude_comparison"),
  mixedModel: named("mixedModel", "analysis/mixed_model"),
  totalExplained: named("explainTotal", "analysis/explain_total"),
  registeredChoice: named("primaryResults", "analysis/primary_results"),
  sensitivity: named("runAnalysis", "analysis/run_analysis"),
  studies: named("analysedStudies", "analysis/analysed_studies"),
  oneArmStudies: named("analysedStudies", "analysis/analysed_studies"),
  choices: named("choicesInForce", "analysis/choices_in_force"),
};

/** By the beginning of the name of the result. */
const beside: readonly (readonly [start: string, Lineage["computedBy"]])[] = [
  ["leave-one-out-ranges", named("leaveOneOutRanges", "analysis/leave_one_out_ranges")],
  ["small-study-", named("smallStudyEffects", "analysis/small_study_effects")],
  ["multiverse-", named("runMultiverse", "analysis/run_multiverse")],
  ["summary-of-findings", named("summaryOfFindings", "certainty/summary_of_findings")],
  ["prisma-flow", named("reviewFlow", "screen/review_flow")],
  ["extractions", named("reviewExtractions", "screen/review_extractions")],
  ["risk-of-bias", named("reviewRiskOfBias", "screen/review_risk_of_bias")],
];

/**
 * The function of the library that computes a number, by its place in the results.
 *
 * @param place File and JSON Pointer of the number, as {@linkcode reviewNumbers} gives them.
 * @param choices Choices of its analysis; `pooling` tells which estimator has pooled.
 *
 * @example
 * ```ts
 * import { computedBy } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const tau2 = { result: "results/bleeding.json", pointer: "/overall/heterogeneity/tau2" };
 * assert.equal(computedBy(tau2, { pooling: "inverse-variance" }).module, "lib/model/pool.ts");
 * ```
 */
export function computedBy(
  { result, pointer }: Pick<NamedNumber, "result" | "pointer">,
  choices: Lineage["choices"],
): Lineage["computedBy"] {
  const file = result.replace(/^results\//, "");
  const other = beside.find(([start]) => file.startsWith(start));
  if (other) return other[1];
  const [first = "", , field] = pointer.split("/").slice(1);
  if (first === "studies" && field === "weight") return named("weightsOf", "analysis/weights_of");
  return inAnalysis[first] ?? pooling[`${choices.pooling}`] ??
    named("runAnalysis", "analysis/run_analysis");
}
