import type { Conversion, EstimateWithLimits } from "./conversion_types.ts";
import { isFiniteNumber, isNotNegative, isShare, requireValue } from "./require_value.ts";

/** A reported effect of two groups with its limits: an odds ratio, a risk ratio or a risk difference. */
export interface RelativeEffect extends EstimateWithLimits {
  readonly measure: "OR" | "RR" | "RD";
}

/** Answer of {@linkcode absoluteEffect}: the same effect in other words, at one baseline risk. */
export interface AbsoluteEffect extends Conversion {
  readonly baselineRisk: number;
  readonly treatedRisk: EstimateWithLimits;
  readonly oddsRatio: EstimateWithLimits;
  readonly riskRatio: EstimateWithLimits;
  readonly riskDifference: EstimateWithLimits;
}

const caller = "absoluteEffect";

const treated = {
  // OR p / (1 - p + OR p)
  OR: (ratio: number, p: number) => ratio * p / (1 - p + ratio * p),
  RR: (ratio: number, p: number) => ratio * p,
  RD: (difference: number, p: number) => p + difference,
} as const;

/**
 * Odds ratio, risk ratio and risk difference from any one of them, at a baseline risk of the control
 * group: risk ratio = OR / (1 - p + OR p).
 *
 * Estimate and limits are converted one by one; the uncertainty of the baseline risk is not in them.
 *
 * Edges. A treated risk of 1 has no odds: its odds ratio is then the largest number.
 *
 * @param effect On the reporting scale (ratios, not logarithms).
 * @throws {RangeError} when limits are not in order, a ratio is negative, or the effect would lead to
 *   a risk outside 0 to 1 at that baseline risk.
 *
 * @example An odds ratio of 0.5 where half of the controls have the event
 * ```ts
 * import { absoluteEffect } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const found = absoluteEffect({ measure: "OR", estimate: 0.5, lower: 0.25, upper: 1 }, {
 *   baselineRisk: 0.5,
 * });
 * assert.equal(found.riskRatio.estimate.toFixed(6), (2 / 3).toFixed(6));
 * assert.equal(found.riskDifference.estimate.toFixed(6), (-1 / 6).toFixed(6));
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 15.4.4
 */
export function absoluteEffect(
  effect: RelativeEffect,
  choices: { readonly baselineRisk: number },
): AbsoluteEffect {
  const { baselineRisk } = choices;
  const { measure, estimate, lower, upper } = effect;
  requireValue(caller, "baselineRisk", baselineRisk, "a number between 0 and 1", isShare);
  if (!Object.hasOwn(treated, measure)) {
    throw new RangeError(`${caller}: measure: found ${String(measure)}; allowed: OR, RR, RD`);
  }
  const [allowed, holds] = measure === "RD"
    ? ["a finite number", isFiniteNumber] as const
    : ["a finite number, 0 or more", isNotNegative] as const;
  const riskOf = (name: string, value: number) => {
    requireValue(caller, name, value, allowed, holds);
    const risk = treated[measure](value, baselineRisk);
    requireValue(
      caller,
      `${name} ${value} at the baseline risk ${baselineRisk}: risk of the treated`,
      risk,
      "a number from 0 to 1; use a lower baseline risk, or the odds ratio",
      (x) => x >= 0 && x <= 1,
    );
    return risk;
  };
  const risk: EstimateWithLimits = {
    estimate: riskOf("estimate", estimate),
    lower: riskOf("lower", lower),
    upper: riskOf("upper", upper),
  };
  if (!(lower <= estimate && estimate <= upper)) {
    throw new RangeError(
      `${caller}: found ${estimate} (${lower} to ${upper}); allowed: lower <= estimate <= upper`,
    );
  }
  const each = (convert: (risk: number) => number): EstimateWithLimits => ({
    estimate: convert(risk.estimate),
    lower: convert(risk.lower),
    upper: convert(risk.upper),
  });
  const odds = baselineRisk / (1 - baselineRisk);
  return {
    baselineRisk,
    treatedRisk: risk,
    oddsRatio: each((p) => Math.min(p / (1 - p) / odds, Number.MAX_VALUE)),
    riskRatio: each((p) => p / baselineRisk),
    riskDifference: each((p) => p - baselineRisk),
    assumption:
      `the effect is the same at a risk of ${baselineRisk} in the control group, which is ` +
      "taken as known",
  };
}
