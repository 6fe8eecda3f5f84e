import { analysisResult } from "./analysis_result.ts";
import type { Review } from "../table/review_types.ts";
import { deviationsCovered } from "./deviations_covered.ts";
import { planOf } from "./plan_of.ts";
import type { AnalysisResult } from "./types.ts";

/**
 * Carries out one analysis of a review's protocol with its sensitivity analyses, and sets the
 * published figures beside it.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param id Id of an analysis in `protocol.json`, or of one that `deviations.json` adds.
 * @returns Everything that was found, with the choices in force and every row left out.
 * @throws {Error} if the protocol has no such analysis (the message lists those that it has), or
 *   two rows would count one study twice.
 * @throws {DataProblems} if a choice in force is another than registered and deviations.json does
 *   not say so; with a draft of the entry.
 *
 * @example The BCG trials
 * ```ts
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const result = runAnalysis(await loadReview("bcg"), "tuberculosis");
 * assert.equal(result.studies.length, 13);
 * assert.equal(result.published[0]?.agrees, true);
 * ```
 */
export function runAnalysis(review: Review, id: string): AnalysisResult {
  const result = analysisResult(review, planOf(review, id));
  deviationsCovered(result, review.protocol);
  return result;
}
