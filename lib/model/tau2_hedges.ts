import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import { tau2FromWeights } from "./tau2_moments.ts";

/**
 * HE: the variance of the effects about their unweighted means less the mean sampling variance,
 * truncated at 0. Hedges (1983), https://doi.org/10.1037/0033-2909.93.2.388, and Hedges and Olkin
 * (1985).
 */
export function tau2Hedges(strata: Strata): Tau2Fit {
  return tau2FromWeights(strata, strata.weights.fill(1));
}
