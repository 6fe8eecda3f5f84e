import { totalMoments, totalTraces } from "./moments.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import { closedFormFit } from "./tau2_moments.ts";

function hunterSchmidt(strata: Strata, factor: number): Tau2Fit {
  const { df } = strata;
  const k = strata.variances.length;
  const { q, weightSum } = totalMoments(strata, 0);
  const { trace, squaredTrace } = totalTraces(strata, 0);
  const estimate = (factor * q - k) / weightSum;
  const t = Math.max(0, estimate);
  const variance = 2 * df + 4 * t * trace + 2 * t * t * squaredTrace;
  return closedFormFit(estimate, factor * Math.sqrt(variance) / weightSum);
}

/**
 * HS: (Q - k) / sum of the weights, truncated at 0. Hunter and Schmidt (1990); Viechtbauer (2005),
 * https://doi.org/10.3102/10769986030003261, shows that it is too small on average.
 */
export function tau2HunterSchmidt(strata: Strata): Tau2Fit {
  return hunterSchmidt(strata, 1);
}

/**
 * HSk: Hunter and Schmidt's estimator with Q times k / (k - number of means), which takes away most of
 * its bias. Brannick et al. (2019), https://doi.org/10.1177/1094428117741966.
 */
export function tau2HunterSchmidtCorrected(strata: Strata): Tau2Fit {
  return hunterSchmidt(strata, strata.variances.length / strata.df);
}
