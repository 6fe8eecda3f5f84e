import type { Conversion, EstimateWithLimits } from "./conversion_types.ts";
import { requireValue } from "./require_value.ts";

/** How many have to be treated for one more person to have the event, or one fewer. */
export interface NumberNeeded {
  /** 1 / |risk difference|, not rounded; null for a difference of 0, which no number expresses. */
  readonly number: number | null;
  /** "fewer" events with treatment, or "more"; null for a difference of 0. */
  readonly direction: "fewer" | "more" | null;
}

/** Answer of {@linkcode numberNeededToTreat}. */
export interface NumberNeededToTreat extends Conversion {
  readonly estimate: NumberNeeded;
  /** At the lower limit of the risk difference. */
  readonly lower: NumberNeeded;
  /** At the upper limit of the risk difference. */
  readonly upper: NumberNeeded;
  /**
   * Whether the interval runs through infinity: from `lower` "fewer" over no effect to `upper` "more".
   */
  readonly throughInfinity: boolean;
}

function needed(difference: number): NumberNeeded {
  if (difference === 0) return { number: null, direction: null };
  return {
    number: Math.min(1 / Math.abs(difference), Number.MAX_VALUE),
    direction: difference < 0 ? "fewer" : "more",
  };
}

/**
 * Number needed to treat with its interval from a risk difference with its interval.
 *
 * When the interval of the difference holds 0, that of the number needed is not what lies between its
 * limits but what lies outside them, through infinity; `throughInfinity` says so (Altman 1998).
 *
 * @param riskDifference Treated less control, each from -1 to 1.
 * @throws {RangeError} when a difference is beyond -1 to 1, or the limits are not in order.
 *
 * @example
 * ```ts
 * import { numberNeededToTreat } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const found = numberNeededToTreat({ estimate: -0.1, lower: -0.25, upper: 0.05 });
 * assert.deepEqual(found.estimate, { number: 10, direction: "fewer" });
 * assert.deepEqual(found.upper, { number: 20, direction: "more" });
 * assert.equal(found.throughInfinity, true);
 * ```
 *
 * @see Altman (1998), https://doi.org/10.1136/bmj.317.7168.1309
 */
export function numberNeededToTreat(riskDifference: EstimateWithLimits): NumberNeededToTreat {
  const caller = "numberNeededToTreat";
  const { estimate, lower, upper } = riskDifference;
  for (const [name, value] of Object.entries({ estimate, lower, upper })) {
    requireValue(caller, name, value, "a number from -1 to 1", (x) => x >= -1 && x <= 1);
  }
  if (!(lower <= estimate && estimate <= upper)) {
    throw new RangeError(
      `${caller}: found ${estimate} (${lower} to ${upper}); allowed: lower <= estimate <= upper`,
    );
  }
  return {
    estimate: needed(estimate),
    lower: needed(lower),
    upper: needed(upper),
    throughInfinity: lower < 0 && upper > 0,
    assumption: "the risk difference holds for those to be treated, over the same time",
  };
}
