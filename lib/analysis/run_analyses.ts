import type { Review } from "../table/review_types.ts";
import { plansInForce } from "./plans_in_force.ts";
import { runAnalysis } from "./run_analysis.ts";
import type { AnalysisResult } from "./types.ts";

/**
 * Carries out all analyses of a review: those of its protocol with the deviations from it, in order.
 *
 * @example All analyses of a review
 * ```ts
 * import { runAnalyses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const results = runAnalyses(await loadReview("pagliaro1992"));
 * assert.deepEqual(results.map((result) => result.id), ["beta-blockers", "sclerotherapy"]);
 * ```
 */
export function runAnalyses(review: Review): readonly AnalysisResult[] {
  return plansInForce(review).map((plan) => runAnalysis(review, plan.id));
}
