import type { EffectFormula } from "./measure_definition.ts";

/**
 * OEV: log hazard ratio (O - E) / V with variance 1/V, from the observed less the expected events of
 * the treated and their variance; Yusuf et al. (1985), https://doi.org/10.1016/S0033-0620(85)80003-7,
 * Tierney et al. (2007), https://doi.org/10.1186/1745-6215-8-16.
 */
export const logRankEffect: EffectFormula = (observedMinusExpected, variance) => ({
  yi: observedMinusExpected / variance,
  vi: 1 / variance,
});
