import { type Moments, momentsOf } from "./moments.ts";
import type { Strata } from "./strata.ts";
import { log } from "../numeric/elementary/log.ts";

const LOG_2PI = 1.8378770664093456;

/** Sum of log(vi + tau2), one logarithm for four studies: with tau2 they are at most about 1e61. */
function sumOfLogs(variances: Float64Array, tau2: number): number {
  let total = 0;
  let product = 1;
  for (let i = 0; i < variances.length; i++) {
    product *= variances[i]! + tau2;
    if ((i & 3) === 3) {
      total += log(product);
      product = 1;
    }
  }
  return total + log(product);
}

/**
 * Full and restricted log-likelihood of the normal-normal model at a given tau2, the means of the
 * strata at their estimates. The restricted one contains log(k) / 2 for each stratum of k studies
 * (Harville 1974, https://doi.org/10.1093/biomet/61.2.383), as in metafor.
 *
 * @param known Moments of the only stratum at this tau2, where the caller has them.
 */
export function logLikelihood(
  strata: Strata,
  tau2: number,
  known?: Moments,
): { readonly ml: number; readonly reml: number } {
  const { starts, variances, df } = strata;
  let q = 0;
  let determinant = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const moments = known ?? momentsOf(strata, g, tau2);
    q += moments.q;
    determinant += log((starts[g + 1]! - starts[g]!) / moments.weightSum);
  }
  const half = -0.5 * (sumOfLogs(variances, tau2) + q);
  return {
    ml: half - 0.5 * variances.length * LOG_2PI,
    reml: half - 0.5 * df * LOG_2PI + 0.5 * determinant,
  };
}
