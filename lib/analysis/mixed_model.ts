import type { AnyRow } from "../effect/row_values.ts";
import type { Measure, ProportionRow, RateRow, TwoByTwoRow, TwoRatesRow } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { backTransform } from "../model/back_transform.ts";
import { poolGlmm } from "../model/pool_glmm.ts";
import { poolProportionGlmm } from "../model/pool_proportion_glmm.ts";
import { poolRateGlmm } from "../model/pool_rate_glmm.ts";
import { poolRateRatioGlmm } from "../model/pool_rate_ratio_glmm.ts";
import type { AnalysisPlan } from "./protocol.ts";
import type { AnalysisResult } from "./types.ts";

/** A mixed model of counts, with the measure whose analysis scale is that of its estimate. */
interface Fitted {
  readonly answer: NonNullable<AnalysisResult["mixedModel"]>["answer"];
  readonly measure: Measure;
}

/**
 * A generalised linear mixed model of the counts: logit-normal for proportions, Poisson-normal for
 * rates, the unconditional model with fixed study effects for two groups.
 */
export function mixedModel(
  plan: AnalysisPlan,
  rows: readonly AnyRow[],
): NonNullable<AnalysisResult["mixedModel"]> {
  const { answer, measure } = fitted(plan, rows);
  if (answer.kind === "not-estimable") return { answer, reported: null };
  const back = (value: number) => backTransform(value, measure);
  const { estimate, interval, prediction } = answer;
  return {
    answer,
    reported: {
      estimate: back(estimate),
      lower: back(interval.lower),
      upper: back(interval.upper),
      predictionLower: prediction && back(prediction.lower),
      predictionUpper: prediction && back(prediction.upper),
      unit: measureFacts[measure].unit,
    },
  };
}

function fitted({ design, values, level }: AnalysisPlan, rows: readonly AnyRow[]): Fitted {
  const choices = level === undefined ? {} : { level };
  const comparison = design === "comparison";
  if (values) {
    return comparison
      ? {
        answer: poolRateRatioGlmm(
          rows.filter((row): row is TwoRatesRow => "timeTreated" in row),
          choices,
        ),
        measure: "IRR",
      }
      : {
        answer: poolRateGlmm(rows.filter((row): row is RateRow => "time" in row), choices),
        measure: "IRLN",
      };
  }
  return comparison
    ? {
      answer: poolGlmm(rows.filter((row): row is TwoByTwoRow => "totalTreated" in row), choices),
      measure: "OR",
    }
    : {
      answer: poolProportionGlmm(
        rows.filter((row): row is ProportionRow => "events" in row),
        choices,
      ),
      measure: "PLO",
    };
}
