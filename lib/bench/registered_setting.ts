import type { Review } from "../table/review_types.ts";
import type { BenchSetting } from "./types.ts";

/**
 * The setting that an analysis was registered with, or planned with where nothing is registered:
 * that of the results that the review stores, unless a deviation changed it.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param analysis Id of an analysis.
 *
 * @example
 * ```ts
 * import { registeredSetting } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const setting = registeredSetting(await loadReview("bcg"), "tuberculosis");
 * assert.deepEqual(setting, { analysis: "tuberculosis" });
 * ```
 */
export function registeredSetting(
  { protocol, deviations }: Pick<Review, "protocol" | "deviations">,
  analysis: string,
): BenchSetting {
  const changed = deviations.some((entry) =>
    entry.kind === "changed" && entry.analysis === analysis
  );
  const isThere = protocol.analyses.some(({ id }) => id === analysis);
  return changed && isThere ? { analysis, variant: "registered" } : { analysis };
}
