import { changeVariance } from "./change_variance.ts";
import { hedgesCorrection } from "./hedges_correction.ts";
import type { EffectFormula } from "./measure_definition.ts";

/**
 * SMCC: mean change in standard deviations of the change, with the exact correction at n - 1 degrees
 * of freedom and the variance 1/n + yi^2 / (2 n); Gibbons et al. (1993),
 * https://doi.org/10.3102/10769986018003271. Not to be pooled with SMD: the unit is another one.
 */
export const meanChangeByChange: EffectFormula = (after, sdAfter, before, sdBefore, n, r) => {
  const sd = Math.sqrt(changeVariance(sdAfter, sdBefore, r));
  const yi = hedgesCorrection(n - 1) * ((after - before) / sd);
  return { yi, vi: 1 / n + yi * yi / (2 * n) };
};
