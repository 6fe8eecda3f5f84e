import type { Review } from "../table/review_types.ts";
import type { Standing } from "../trace/types.ts";

/** How an analysis stands to what was registered. */
export function standingOf(
  { protocol, deviations }: Pick<Review, "protocol" | "deviations">,
  id: string,
): Standing {
  const isPlanned = protocol.analyses.some((plan) => plan.id === id);
  if (protocol.registration.status !== "registered" || !isPlanned) return "exploratory";
  return deviations.some(({ analysis }) => analysis === id) ? "deviates" : "registered";
}
