import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { requireGroup, requireLevel } from "./group_counts.ts";
import type { Interval } from "./types.ts";

/** Choices of {@linkcode wilson} and {@linkcode newcombeRiskDifference}. */
export interface WilsonChoices {
  /** Coverage. @default 0.95 */
  readonly level?: number;
  /** Widen by half a count on each side. @default false */
  readonly continuityCorrection?: boolean;
}

/**
 * Score interval of a single proportion: all proportions that a score test would not reject.
 *
 * Its coverage is close to `level` on average; with the continuity correction it is rarely below.
 * Scale: proportion, 0 to 1; the limits stay inside. `method` is "wilson", or "wilson-corrected"
 * with the continuity correction.
 *
 * Edges: the lower limit is 0 without events, the upper limit 1 when every member has the event;
 * a total of 0, more events than members, or a level outside (0, 1) throws a RangeError.
 * Accuracy: relative error at most 1e-12 (closed form).
 * Source: Wilson (1927), https://doi.org/10.1080/01621459.1927.10502953; with correction:
 * Newcombe (1998), https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.
 *
 * @example The limits solve |81/263 - p| = z sqrt(p (1 - p) / 263)
 * ```ts
 * import assert from "node:assert/strict";
 * import { wilson } from "reforest";
 *
 * const { lower, upper } = wilson(81, 263);
 * assert.equal(lower.toFixed(4), "0.2553");
 * assert.equal(upper.toFixed(4), "0.3662");
 * ```
 */
export function wilson(events: number, total: number, choices: WilsonChoices = {}): Interval {
  const { level = 0.95, continuityCorrection = false } = choices;
  requireGroup("wilson", "the group's", { events, total });
  requireLevel("wilson", level);
  const z = normalUpperQuantile((1 - level) / 2);
  const shift = continuityCorrection ? 0.5 : 0;
  const lower = lowerLimit(events - shift, total, z);
  const upper = upperLimit(events + shift, total, z);
  return {
    lower,
    upper,
    level,
    method: continuityCorrection ? "wilson-corrected" : "wilson",
    df: null,
  };
}

/** The larger root of (count - total p)^2 = z^2 total p (1 - p), times total + z^2. */
function largerRoot(count: number, total: number, z: number): number {
  return count + z * z / 2 + z * Math.sqrt(count * (total - count) / total + z * z / 4);
}

/** As the product of both roots over the larger one, so that it keeps its digits near 0. */
function lowerLimit(count: number, total: number, z: number): number {
  return count <= 0 ? 0 : count * count / total / largerRoot(count, total, z);
}

function upperLimit(count: number, total: number, z: number): number {
  return count >= total ? 1 : largerRoot(count, total, z) / (total + z * z);
}
