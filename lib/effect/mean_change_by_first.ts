import { hedgesCorrection } from "./hedges_correction.ts";
import type { EffectFormula } from "./measure_definition.ts";

/**
 * SMCR: mean change in standard deviations of the first measurement, with the exact correction at
 * n - 1 degrees of freedom and the variance 2 (1 - r) / n + yi^2 / (2 n); Becker (1988),
 * https://doi.org/10.1111/j.2044-8317.1988.tb00901.x. Its unit is that of SMD.
 */
export const meanChangeByFirst: EffectFormula = (after, _, before, sdBefore, n, r) => {
  const yi = hedgesCorrection(n - 1) * ((after - before) / sdBefore);
  return { yi, vi: 2 * (1 - r) / n + yi * yi / (2 * n) };
};
