import { hedgesCorrection } from "./hedges_correction.ts";
import type { EffectFormula } from "./measure_definition.ts";

/**
 * SMD1: Glass's delta, the mean difference in standard deviations of the control group, with the
 * exact correction at n2 - 1 degrees of freedom and the variance 1/n1 + 1/n2 + yi^2 / (2 n2) of equal
 * population variances; Hedges (1981), https://doi.org/10.3102/10769986006002107.
 */
export const glassDifference: EffectFormula = (m1, _, n1, m2, sd2, n2) => {
  const yi = hedgesCorrection(n2 - 1) * ((m1 - m2) / sd2);
  return { yi, vi: 1 / n1 + 1 / n2 + yi * yi / (2 * n2) };
};
