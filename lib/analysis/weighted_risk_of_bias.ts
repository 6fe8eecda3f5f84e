import type { RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import { type RiskOfBiasShares, riskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import type { Skipped } from "../screen/skipped.ts";
import { isNotApplicable, type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import { pooledSets } from "./pooled_sets.ts";
import type { AnalysisResult } from "./types.ts";

/**
 * Shares of the judgements of risk of bias in the weight of the studies that an analysis pools:
 * how much of a result rests on studies at high risk.
 *
 * @param report Answer of `reviewRiskOfBias`.
 * @param result Answer of {@linkcode runAnalysis} for an analysis of the same review.
 * @returns An item for each set that is pooled, or the reason why there is none.
 *
 * @example
 * ```ts
 * import {
 *   isNotApplicable,
 *   reviewRiskOfBias,
 *   runAnalysis,
 *   weightedRiskOfBias,
 * } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const result = runAnalysis(review, "recurrence-any");
 * const shares = weightedRiskOfBias(reviewRiskOfBias(review), result);
 * assert.ok(!isNotApplicable(shares));
 * assert.equal(shares[0]?.by, "weight");
 * assert.equal(shares[0].k, 18);
 * ```
 */
export function weightedRiskOfBias(
  report: RiskOfBiasReport | Skipped,
  result: AnalysisResult,
): readonly RiskOfBiasShares[] | NotApplicable {
  if (isNotApplicable(report)) return notApplicable(`${result.title}: ${report.reason}`);
  const sets = pooledSets(result);
  if (sets.length === 0) {
    return notApplicable(`${result.title}: fewer than three studies are pooled.`);
  }
  const byId = new Map(result.studies.map((study) => [study.id, study]));
  return sets.map(({ id, title, studies, inputs }) =>
    riskOfBiasShares(report, {
      id,
      title,
      inputs,
      studies: studies.map((study) => ({
        studyId: byId.get(study.id)?.studyId ?? study.id,
        weight: byId.get(study.id)?.weight ?? 0,
      })),
    })
  );
}
