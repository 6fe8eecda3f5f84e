import { type GroupCounts, requireGroup, requireLevel } from "./group_counts.ts";
import type { RiskDifference } from "./risk_difference_interval.ts";
import { wilson, type WilsonChoices } from "./wilson.ts";

/**
 * Difference of two proportions (first minus second) with Newcombe's hybrid score interval.
 *
 * The score intervals of the two proportions are combined by the square-and-add rule. Quick,
 * closed, and never outside -1 to 1; coverage is close to `level`, not guaranteed (see
 * {@linkcode exactRiskDifference}). Scale: difference of proportions, -1 to 1.
 * `interval.method` is "newcombe", or "newcombe-corrected" with the continuity correction.
 *
 * Edges: a total of 0, more events than members, or a level outside (0, 1) throws a RangeError;
 * zero cells need no care. Accuracy: absolute error at most 1e-14 (closed form).
 * Source: methods 10 and 11 of Newcombe (1998),
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 *
 * @example The worked example of the paper: 56 of 70 against 48 of 80
 * ```ts
 * import assert from "node:assert/strict";
 * import { newcombeRiskDifference } from "reforest";
 *
 * const answer = newcombeRiskDifference({ events: 56, total: 70 }, { events: 48, total: 80 });
 * assert.equal(answer.estimate.toFixed(4), "0.2000");
 * assert.equal(answer.interval.lower.toFixed(4), "0.0524");
 * assert.equal(answer.interval.upper.toFixed(4), "0.3339");
 * ```
 */
export function newcombeRiskDifference(
  first: GroupCounts,
  second: GroupCounts,
  choices: WilsonChoices = {},
): RiskDifference {
  const { level = 0.95, continuityCorrection = false } = choices;
  requireGroup("newcombeRiskDifference", "the first group's", first);
  requireGroup("newcombeRiskDifference", "the second group's", second);
  requireLevel("newcombeRiskDifference", level);
  const inForce = { level, continuityCorrection };
  const risk1 = first.events / first.total;
  const risk2 = second.events / second.total;
  const interval1 = wilson(first.events, first.total, inForce);
  const interval2 = wilson(second.events, second.total, inForce);
  const estimate = risk1 - risk2;
  const below = Math.hypot(risk1 - interval1.lower, interval2.upper - risk2);
  const above = Math.hypot(interval1.upper - risk1, risk2 - interval2.lower);
  return {
    kind: "risk-difference",
    estimate,
    interval: {
      lower: Math.max(-1, estimate - below),
      upper: Math.min(1, estimate + above),
      level,
      method: continuityCorrection ? "newcombe-corrected" : "newcombe",
      df: null,
    },
    risks: [risk1, risk2],
  };
}
