import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import { tau2FromWeights } from "./tau2_moments.ts";

/**
 * GENQ: moments of the generalised Q with the weights that the author gave, truncated at 0.
 * DerSimonian and Kacker (2007), https://doi.org/10.1016/j.cct.2006.04.004; Jackson (2013),
 * https://doi.org/10.1002/jrsm.1081.
 */
export function tau2GeneralisedQ(strata: Strata): Tau2Fit {
  if (strata.givenWeights === null) {
    throw new RangeError(
      "tau2: found GENQ without weights; allowed: GENQ with `weights`, one for each study",
    );
  }
  return tau2FromWeights(strata, strata.givenWeights);
}
