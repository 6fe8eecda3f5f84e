import type { Review } from "../table/review_types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** The plan of an analysis; throws with the list of those that the protocol has. */
export function planOf(review: Review, id: string): AnalysisPlan {
  const plan = review.protocol.analyses.find((analysis) => analysis.id === id);
  if (plan) return plan;
  const ids = review.protocol.analyses.map((analysis) => analysis.id).join(", ");
  throw new Error(`found no analysis "${id}"; allowed for ${review.name}: ${ids}`);
}
