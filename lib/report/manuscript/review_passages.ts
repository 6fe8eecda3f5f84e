import type { Protocol } from "../../analysis/protocol.ts";
import type { ManuscriptResults } from "../numbers/review_numbers.ts";
import type { NamedNumber } from "../numbers/types.ts";
import { methodsOfAnalysis } from "./methods_of_analysis.ts";
import { methodsOfReview } from "./methods_of_review.ts";
import { numbersById } from "./numbers_by_id.ts";
import { resultsOfAnalysis } from "./results_of_analysis.ts";
import { resultsOfReview } from "./results_of_review.ts";
import { resultsOfRobustness } from "./results_of_robustness.ts";
import { resultsOfStrata } from "./results_of_strata.ts";
import type { Passage, Software } from "./types.ts";

/**
 * Methods and results of a review in paragraphs, written from the results and their records: every
 * choice that is named is one that a result records, and every number is a named number. What is
 * not estimable, not tested or not judged is said; an analysis that was not registered is called
 * exploratory; nothing is called significant, and a direction is read off the interval.
 *
 * A digit stands in a named number, or in words that are quoted: titles, versions, names of methods.
 *
 * @param protocol Protocol of the review.
 * @param results Answer of {@linkcode manuscriptResults}.
 * @param numbers Answer of {@linkcode reviewNumbers} on the same results.
 * @param software Versions of the programs that the library cannot know itself.
 *
 * @example
 * ```ts
 * import * as rf from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const results = rf.manuscriptResults(review);
 * const numbers = rf.reviewNumbers(results);
 * const passages = rf.reviewPassages(review.protocol, results, numbers, { deno: "2.9.6" });
 * const found = passages.find(({ id }) => id === "results.tuberculosis");
 * assert.ok(found);
 * assert.match(rf.passageText(found), /pooled risk ratio is 0\.49 \(95 % CI 0\.33 to 0\.73\)/);
 * ```
 */
export function reviewPassages(
  protocol: Protocol,
  results: ManuscriptResults,
  numbers: readonly NamedNumber[],
  software: Software,
): readonly Passage[] {
  const byId = numbersById(numbers);
  return [
    ...methodsOfReview(protocol, results, software),
    ...results.analyses.map((result) => methodsOfAnalysis(result, byId)),
    ...resultsOfReview(results, byId),
    ...results.analyses.flatMap((result) => [
      resultsOfAnalysis(result, byId),
      ...resultsOfStrata(result, byId),
      ...resultsOfRobustness(result, results, byId),
    ]),
  ];
}
