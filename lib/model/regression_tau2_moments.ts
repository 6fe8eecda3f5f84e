import type { RegressionTau2Fit } from "./regression_tau2_types.ts";
import type { RegressionTau2 } from "./regression_types.ts";
import { type RegressionSystem, type WeightedFit, weightedFit } from "./regression_weighted.ts";

/** Variance of the effects about their mean with divisor k: Sidik and Jonkman's first guess. */
export function crudeVariance(effects: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < effects.length; i++) mean += effects[i]! / effects.length;
  let squares = 0;
  for (let i = 0; i < effects.length; i++) squares += (effects[i]! - mean) ** 2;
  return squares / effects.length;
}

/** The estimate before it is truncated at 0. */
function untruncated(
  method: Exclude<RegressionTau2, "ML" | "REML" | "EB" | "PM" | "PMM">,
  system: RegressionSystem,
  room: WeightedFit,
): number {
  const { k, p, effects, variances } = system;
  const { roots, leverages } = room;
  if (method === "SJ") {
    const guess = crudeVariance(effects);
    return guess === 0 ? 0 : guess * weightedFit(system, guess, room) / (k - p);
  }
  if (method === "HE") {
    const rss = weightedFit(system, 0, room, 0);
    let expected = 0;
    for (let i = 0; i < k; i++) expected += variances[i]! * (1 - leverages[i]!);
    return (rss - expected) / (k - p);
  }
  const q = weightedFit(system, 0, room);
  let trace = 0;
  let weights = 0;
  for (let i = 0; i < k; i++) {
    const weight = roots[i]! * roots[i]!;
    weights += weight;
    trace += weight * (1 - leverages[i]!);
  }
  if (method === "DL") return (q - (k - p)) / trace;
  return ((method === "HSk" ? k / (k - p) * q : q) - k) / weights;
}

/**
 * Estimators of tau2 in closed form, truncated at 0: DL, HE, HS, HSk and SJ with moderators
 * (Raudenbush 2009, The Handbook of Research Synthesis, chapter 16; Viechtbauer et al. 2015,
 * https://doi.org/10.1037/met0000023).
 */
export function tau2OfMoments(
  method: Exclude<RegressionTau2, "ML" | "REML" | "EB" | "PM" | "PMM">,
  system: RegressionSystem,
  room: WeightedFit,
): RegressionTau2Fit {
  const tau2 = Math.max(0, untruncated(method, system, room));
  return {
    tau2,
    fit: {
      converged: true,
      iterations: 0,
      tolerance: 0,
      reason: tau2 === 0 ? "at boundary" : "closed form",
    },
  };
}
