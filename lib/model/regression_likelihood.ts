import { type RegressionSystem, type WeightedFit, weightedFit } from "./regression_weighted.ts";
import { log } from "../numeric/elementary/log.ts";

const LOG_2PI = 1.8378770664093456;

/**
 * Full and restricted log-likelihood at a given tau2, the coefficients at their estimates. The
 * restricted one contains half the logarithm of the determinant of X'X (Harville 1974,
 * https://doi.org/10.1093/biomet/61.2.383), which the orthonormal basis cancels.
 */
export function regressionLikelihood(
  system: RegressionSystem,
  tau2: number,
  room: WeightedFit,
): { readonly ml: number; readonly reml: number } {
  const { k, p, variances } = system;
  const rss = weightedFit(system, tau2, room);
  let logs = 0;
  for (let i = 0; i < k; i++) logs += log(variances[i]! + tau2);
  let determinant = 0;
  for (let j = 0; j < p; j++) determinant += log(room.r[j * p + j]!);
  const half = -0.5 * (logs + rss);
  return {
    ml: half - 0.5 * k * LOG_2PI,
    reml: half - 0.5 * (k - p) * LOG_2PI - determinant,
  };
}
