import type { ProportionRow, TwoByTwoRow } from "../effect/types.ts";
import { backTransform } from "../model/back_transform.ts";
import { poolGlmm } from "../model/pool_glmm.ts";
import { poolProportionGlmm } from "../model/pool_proportion_glmm.ts";
import type { AnalysisPlan } from "./protocol.ts";
import type { AnalysisResult } from "./types.ts";

/**
 * A generalised linear mixed model of the counts: logit-normal for proportions, the unconditional
 * model with fixed study effects for two groups.
 */
export function mixedModel(
  plan: AnalysisPlan,
  rows: readonly (ProportionRow | TwoByTwoRow)[],
): NonNullable<AnalysisResult["mixedModel"]> {
  const choices = plan.level === undefined ? {} : { level: plan.level };
  const comparison = plan.design === "comparison";
  const answer = comparison
    ? poolGlmm(rows.filter((row): row is TwoByTwoRow => "eventsTreated" in row), choices)
    : poolProportionGlmm(rows.filter((row): row is ProportionRow => "events" in row), choices);
  if (answer.kind === "not-estimable") return { answer, reported: null };
  const back = (value: number) => backTransform(value, comparison ? "OR" : "PLO");
  const { estimate, interval, prediction } = answer;
  return {
    answer,
    reported: {
      estimate: back(estimate),
      lower: back(interval.lower),
      upper: back(interval.upper),
      predictionLower: prediction && back(prediction.lower),
      predictionUpper: prediction && back(prediction.upper),
      unit: comparison ? "ratio" : "proportion",
    },
  };
}
