import type { Deviation } from "../table/recorded_types.ts";
import type { Review } from "../table/review_types.ts";
import { primaryResults } from "./primary_results.ts";
import type { PrimaryResult } from "./primary_types.ts";
import { plansInForce } from "./plans_in_force.ts";

/** A deviation with the primary results of its analysis. */
export interface DeviationEffect {
  readonly deviation: Deviation;
  /** Title of the analysis. */
  readonly title: string;
  /** Under the registered choices, all of them together; none for an analysis that was added. */
  readonly registered: readonly PrimaryResult[];
  /** As carried out; none for an analysis that was dropped. */
  readonly inForce: readonly PrimaryResult[];
}

/**
 * What each deviation of a review does: the primary results of its analysis as registered beside
 * those in force. A dropped analysis is carried out here, so that nothing can be dropped for its
 * answer.
 *
 * @example A review without deviations
 * ```ts
 * import { deviationEffects } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(deviationEffects(await loadReview("bcg")), []);
 * ```
 */
export function deviationEffects(review: Review): readonly DeviationEffect[] {
  return review.deviations.map((deviation) => {
    const isOwn = ({ id }: { readonly id: string }) => id === deviation.analysis;
    const registered = review.protocol.analyses.filter(isOwn);
    const inForce = plansInForce(review).filter(isOwn);
    return {
      deviation,
      title: [...inForce, ...registered][0]?.title ?? deviation.analysis,
      registered: primaryResults(registered, review.tables),
      inForce: primaryResults(inForce, review.tables),
    };
  });
}
