import type { Standing } from "../trace/types.ts";

const words: Readonly<Record<Standing, string>> = {
  registered: "registered",
  deviates: "registered, with deviations",
  exploratory: "exploratory: not registered",
};

/**
 * How an analysis stands to what was registered, in the words that are printed wherever its
 * results are.
 *
 * @example
 * ```ts
 * import { runAnalysis, standingWord } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { standing } = runAnalysis(await loadReview("bcg"), "tuberculosis");
 * assert.equal(standingWord(standing), "exploratory: not registered");
 * ```
 */
export function standingWord(standing: Standing): string {
  return words[standing];
}
