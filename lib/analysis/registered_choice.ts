import type { Review } from "../table/review_types.ts";
import { planOf } from "./plan_of.ts";
import { primaryResults } from "./primary_results.ts";
import type { RegisteredChoice } from "./registered_types.ts";

/**
 * The choices of an analysis that are others than registered, with its primary results as
 * registered and as they are; null where no choice is another.
 */
export function registeredChoice(review: Review, id: string): RegisteredChoice | null {
  const differences = review.deviations.flatMap((entry) => {
    if (entry.kind !== "changed" || entry.analysis !== id) return [];
    const { choice, registered, inForce, why, date, timing } = entry;
    return [{ choice, registered, inForce, why, date, timing }];
  });
  if (differences.length === 0) return null;
  const plans = review.protocol.analyses.filter((plan) => plan.id === id);
  return {
    differences,
    registered: primaryResults(plans, review.tables),
    inForce: primaryResults([planOf(review, id)], review.tables),
  };
}
