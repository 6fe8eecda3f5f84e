import { leaveOneOutRanges } from "../analysis/leave_one_out_ranges.ts";
import { pooledSets } from "../analysis/pooled_sets.ts";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { runMultiverse } from "../analysis/run_multiverse.ts";
import { smallStudyEffects } from "../analysis/small_study_effects.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import { reviewExtractions } from "../screen/review_extractions.ts";
import { reviewFlow } from "../screen/review_flow.ts";
import { reviewRiskOfBias } from "../screen/review_risk_of_bias.ts";
import type { Review } from "../table/review_types.ts";
import { summaryOfFindings } from "./summary_of_findings.ts";

/**
 * Everything that a manuscript draws its numbers from, by the same functions and choices by which
 * the notebooks store it in `results/`.
 *
 * @param review A loaded review.
 *
 * @example
 * ```ts
 * import { manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { analyses, leaveOneOut } = manuscriptResults(await loadReview("bcg"));
 * assert.deepEqual(analyses.map(({ id }) => id), ["tuberculosis"]);
 * assert.equal(leaveOneOut.sets.length, 1);
 * ```
 */
export function manuscriptResults(review: Review): ManuscriptResults {
  const analyses = runAnalyses(review);
  const sets = analyses.flatMap((result) => pooledSets(result));
  return {
    analyses,
    flow: reviewFlow(review),
    extractions: reviewExtractions(review),
    riskOfBias: reviewRiskOfBias(review),
    leaveOneOut: leaveOneOutRanges(sets),
    smallStudy: sets.map((set) => ({ set, effects: smallStudyEffects(set) })),
    multiverses: analyses.map(({ id }) => runMultiverse(review, id)),
    certainty: summaryOfFindings(review, analyses),
  };
}
