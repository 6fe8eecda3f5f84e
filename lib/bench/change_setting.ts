import type { Review } from "../table/review_types.ts";
import { changedSetting } from "./changed_setting.ts";
import { editedTables } from "./edited_tables.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

/**
 * A setting with one choice made otherwise: what follows a control of the bench.
 *
 * Choices that the new one leaves without effect, or that do not go with it, are taken back, and so
 * is everything that is as planned, so that a setting holds only what differs. Another analysis
 * keeps nothing but the edits.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting Before.
 * @param choice Which control.
 * @param code An option's code; "" takes the choice back.
 *
 * @example A common effect has no tau²
 * ```ts
 * import { changeSetting } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const before = { analysis: "tuberculosis", tau2: "DL" } as const;
 * const after = changeSetting(review, before, "model", "common");
 * assert.deepEqual(after, { analysis: "tuberculosis", model: "common" });
 * assert.deepEqual(changeSetting(review, after, "model", "random"), { analysis: "tuberculosis" });
 * ```
 */
export function changeSetting(
  review: Review,
  setting: BenchSetting,
  choice: BenchChoice,
  code: string,
): BenchSetting {
  return changedSetting(
    review,
    editedTables(review, setting.edits ?? []).tables,
    setting,
    choice,
    code,
  );
}
