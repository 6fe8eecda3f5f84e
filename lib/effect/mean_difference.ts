import type { EffectFormula } from "./measure_definition.ts";

/** MD: difference of the means, variances not pooled: sd1^2 / n1 + sd2^2 / n2. */
export const meanDifference: EffectFormula = (m1, sd1, n1, m2, sd2, n2) => ({
  yi: m1 - m2,
  vi: sd1 * sd1 / n1 + sd2 * sd2 / n2,
});
