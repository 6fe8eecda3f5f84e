import { hedgesCorrection } from "./hedges_correction.ts";
import type { EffectFormula } from "./measure_definition.ts";

/**
 * SMDH: mean difference in units of the root mean square of the two standard deviations, variances
 * not taken as equal; Bonett (2008), https://doi.org/10.1037/1082-989X.13.2.99.
 *
 * As in metafor 5, the exact correction has n1 + n2 - 2 degrees of freedom, and the variance is
 * Bonett's with the corrected effect in it.
 */
export const heteroscedasticDifference: EffectFormula = (m1, sd1, n1, m2, sd2, n2) => {
  const v1 = sd1 * sd1;
  const v2 = sd2 * sd2;
  const both = v1 + v2;
  const yi = hedgesCorrection(n1 + n2 - 2) * ((m1 - m2) / Math.sqrt(both / 2));
  const spread = (v1 / both) ** 2 / (n1 - 1) + (v2 / both) ** 2 / (n2 - 1);
  const means = (v1 / both) / (n1 - 1) + (v2 / both) / (n2 - 1);
  return { yi, vi: yi * yi * spread / 2 + 2 * means };
};
