import type { AnalysisResult } from "../analysis/types.ts";
import { reviewRiskOfBias } from "../screen/review_risk_of_bias.ts";
import type { Review } from "../table/review_types.ts";
import { certaintyEvidence } from "./certainty_evidence.ts";
import { evidenceParts } from "./evidence_part.ts";
import { rateCertainty } from "./rate_certainty.ts";
import { ratedOutcome } from "./rated_outcome.ts";
import type { Finding, SummaryOfFindings } from "./types.ts";

/**
 * Summary of findings of a review: for each primary result what is computed and what people have
 * judged, apart from each other. Where nobody has judged, the line says so and has no level.
 *
 * @param results Answers of `runAnalyses` of the same review.
 *
 * @example No review is rated by a program
 * ```ts
 * import { runAnalyses, summaryOfFindings } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("pagliaro1992");
 * const { findings } = summaryOfFindings(review, runAnalyses(review));
 * assert.deepEqual(findings.map(({ rating }) => rating.kind), ["not-rated", "not-rated"]);
 * ```
 *
 * @see Guyatt et al. (2013), https://doi.org/10.1016/j.jclinepi.2012.01.012
 */
export function summaryOfFindings(
  review: Review,
  results: readonly AnalysisResult[],
): SummaryOfFindings {
  const rateable = results.filter((result) => evidenceParts(result).length > 0);
  return {
    kind: "summary-of-findings",
    review: review.name,
    title: review.title,
    findings: rateable.flatMap((result) =>
      evidenceParts(result).map(({ stratum }): Finding => {
        const evidence = certaintyEvidence(review, result, stratum);
        const recorded = ratedOutcome(review, result.id, stratum);
        return {
          outcome: recorded?.outcome ?? evidence.title,
          evidence,
          recorded,
          rating: rateCertainty(recorded),
        };
      })
    ),
    without: results.filter((result) => !rateable.includes(result)).map(({ id, title }) => ({
      analysis: id,
      reason: `${title}: listed, with no result to rate`,
    })),
    inputs: inputsOf(review, rateable),
  };
}

function inputsOf(review: Review, results: readonly AnalysisResult[]): readonly string[] {
  const judged = review.certainty === null ? [] : ["certainty.json"];
  const read = results.flatMap(({ inputs }) => inputs);
  return [...new Set([...judged, ...read, ...reviewRiskOfBias(review).inputs])].sort();
}
