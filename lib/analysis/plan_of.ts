import type { Review } from "../table/review_types.ts";
import { plansInForce } from "./plans_in_force.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** The plan in force of an analysis; throws with the list of those that are carried out. */
export function planOf(review: Review, id: string): AnalysisPlan {
  const plans = plansInForce(review);
  const plan = plans.find((analysis) => analysis.id === id);
  if (plan) return plan;
  const ids = plans.map((analysis) => analysis.id).join(", ");
  throw new Error(`found no analysis "${id}"; allowed for ${review.name}: ${ids}`);
}
