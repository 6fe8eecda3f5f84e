import { multiverseOf } from "./multiverse_of.ts";
import type { Multiverse } from "../diagnose/multiverse_types.ts";
import type { Review } from "../table/review_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { inputFiles } from "./input_files.ts";
import { planOf } from "./plan_of.ts";
import { recordedInputs } from "./recorded_inputs.ts";
import type { Standing } from "../trace/types.ts";
import { standingOf } from "./standing_of.ts";

/** Answer of {@linkcode runMultiverse}: the multiverse, with the analysis that it belongs to. */
export interface MultiverseResult extends Multiverse {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  /** Files of the review that were read. */
  readonly inputs: readonly string[];
}

/**
 * The multiverse that the protocol plans for an analysis: every combination of its options, held
 * against its decision threshold and its planned choices.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param id Id of an analysis in `protocol.json`.
 * @returns The multiverse, or the reason why there is none.
 * @throws {Error} if the protocol has no such analysis.
 *
 * @example
 * ```ts
 * import { runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const answer = runMultiverse(await loadReview("bcg"), "tuberculosis");
 * assert.ok("planned" in answer);
 * assert.equal(answer.planned?.conclusion, "below");
 * ```
 */
export function runMultiverse(review: Review, id: string): MultiverseResult | NotApplicable {
  const plan = planOf(review, id);
  const answer = multiverseOf(plan, review.tables);
  return "reason" in answer ? answer : {
    ...answer,
    id,
    title: plan.title,
    standing: standingOf(review, id),
    inputs: recordedInputs(review, id, inputFiles(plan, review.tables)),
  };
}
