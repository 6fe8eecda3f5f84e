import { hedgesCorrection } from "./hedges_correction.ts";
import type { EffectFormula } from "./measure_definition.ts";

/**
 * SMD: Hedges' g, the mean difference in units of the pooled standard deviation, with the exact
 * correction for small samples and the large-sample variance 1/n1 + 1/n2 + g^2 / (2 (n1 + n2));
 * Hedges (1981), https://doi.org/10.3102/10769986006002107, and (1982),
 * https://doi.org/10.1037/0033-2909.92.2.490.
 */
export const standardisedMeanDifference: EffectFormula = (m1, sd1, n1, m2, sd2, n2) => {
  const df = n1 + n2 - 2;
  const pooledSd = Math.sqrt(((n1 - 1) * sd1 * sd1 + (n2 - 1) * sd2 * sd2) / df);
  const yi = hedgesCorrection(df) * ((m1 - m2) / pooledSd);
  return { yi, vi: 1 / n1 + 1 / n2 + yi * yi / (2 * (n1 + n2)) };
};
