import type { EffectFormula } from "./measure_definition.ts";

/**
 * PETO: one-step log odds ratio of Yusuf et al. (1985), https://doi.org/10.1016/S0033-0620(85)80003-7:
 * observed less expected events of the treated over their hypergeometric variance V, with 1/V.
 *
 * Like metafor's `escalc()`, and unlike its pooling by Peto's method, it takes the increment by
 * default; `zeroCells: "none"` gives the effects that `poolPeto` pools.
 */
export const petoOddsRatio: EffectFormula = (a, b, c, d) => {
  const treated = a + b;
  const control = c + d;
  const n = treated + control;
  // a - E without cancellation: (a d - b c) / n.
  const difference = (a * d - b * c) / n;
  const variance = ((a + c) / n) * ((b + d) / n) * treated * control / (n - 1);
  return { yi: difference / variance, vi: 1 / variance };
};
