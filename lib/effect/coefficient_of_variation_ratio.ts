import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * CVR: logarithm of the ratio of two coefficients of variation (means above 0), with the corrections
 * of both its parts: Nakagawa et al. (2015), https://doi.org/10.1111/2041-210X.12309, for the standard
 * deviations, Lajeunesse (2015), https://doi.org/10.1890/14-2402.1, for the means. Means and standard
 * deviations are taken as uncorrelated.
 */
export const coefficientOfVariationRatio: EffectFormula = (m1, sd1, n1, m2, sd2, n2) => {
  const spread1 = 1 / (2 * (n1 - 1));
  const spread2 = 1 / (2 * (n2 - 1));
  const mean1 = (sd1 / m1) ** 2 / n1;
  const mean2 = (sd2 / m2) ** 2 / n2;
  return {
    yi: (log(sd1 / m1) - log(sd2 / m2)) +
      ((spread1 - mean1 / 2) - (spread2 - mean2 / 2)),
    vi: (spread1 + mean1) + (spread2 + mean2),
  };
};
