import { sum } from "../numeric/sum.ts";
import { momentsOf } from "./moments.ts";
import type { Strata } from "./strata.ts";

const LOG_2PI = 1.8378770664093456;

/**
 * Full and restricted log-likelihood of the normal-normal model at a given tau2, the means of the
 * strata at their estimates. The restricted one contains log(k) / 2 for each stratum of k studies
 * (Harville 1974, https://doi.org/10.1093/biomet/61.2.383), as in metafor.
 */
export function logLikelihood(
  strata: Strata,
  tau2: number,
): { readonly ml: number; readonly reml: number } {
  const k = strata.variances.length;
  const logs = new Float64Array(k);
  for (let i = 0; i < k; i++) logs[i] = Math.log(strata.variances[i]! + tau2);
  let q = 0;
  let determinant = 0;
  for (let g = 0; g + 1 < strata.starts.length; g++) {
    const moments = momentsOf(strata, g, tau2);
    q += moments.q;
    determinant += Math.log((strata.starts[g + 1]! - strata.starts[g]!) / moments.weightSum);
  }
  const half = -0.5 * (sum(logs) + q);
  return {
    ml: half - 0.5 * k * LOG_2PI,
    reml: half - 0.5 * strata.df * LOG_2PI + 0.5 * determinant,
  };
}
