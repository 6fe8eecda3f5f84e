import type { RatedOutcome } from "../table/certainty_types.ts";
import type { Review } from "../table/review_types.ts";

/** What certainty.json holds of a result; null where it holds nothing. */
export function ratedOutcome(
  { certainty }: Pick<Review, "certainty">,
  analysis: string,
  stratum: string | null,
): RatedOutcome | null {
  return certainty?.outcomes.find((outcome) =>
    outcome.analysis === analysis && (outcome.stratum ?? null) === stratum
  ) ?? null;
}
