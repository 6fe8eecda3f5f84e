import type { RatedOutcome } from "../table/certainty_types.ts";
import { ratingDownDomains } from "../table/rating_rules.ts";
import { startingLevel } from "./starting_level.ts";
import type { CertaintyLevel, CertaintyRating } from "./types.ts";

const levels: readonly CertaintyLevel[] = ["very low", "low", "moderate", "high"];

/**
 * The level of certainty that follows from recorded judgements: the starting level, moved by the
 * levels of every judgement, not below very low and not above high.
 *
 * Nothing is filled in: unless each of the five domains of rating down has a judgement (0 levels
 * is one), there is no level, and the reason says which are missing.
 *
 * @param outcome What certainty.json holds of the outcome; null where it holds nothing.
 *
 * @example Without judgements there is no level
 * ```ts
 * import { rateCertainty } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const rating = rateCertainty(null);
 * assert.ok(rating.kind === "not-rated");
 * assert.equal(rating.reason, "no judgement is recorded");
 * ```
 *
 * @see Guyatt et al. (2013), https://doi.org/10.1016/j.jclinepi.2012.01.006
 */
export function rateCertainty(outcome: RatedOutcome | null): CertaintyRating {
  if (outcome === null) {
    return { kind: "not-rated", reason: "no judgement is recorded", start: null, judgements: [] };
  }
  const start = startingLevel(outcome);
  const { judgements } = outcome;
  const missing = ratingDownDomains.filter((domain) =>
    !judgements.some((judgement) => judgement.domain === domain)
  );
  if (missing.length > 0) {
    const reason = judgements.length === 0
      ? "no judgement is recorded"
      : `no judgement is recorded on ${missing.join(", ")}`;
    return { kind: "not-rated", reason, start, judgements };
  }
  const moved = judgements.reduce((total, judgement) => total + judgement.levels, 0);
  const place = Math.min(levels.length - 1, Math.max(0, levels.indexOf(start.level) + moved));
  return { kind: "rated", level: levels[place]!, start, moved, judgements };
}
