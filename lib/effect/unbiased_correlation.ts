import type { EffectFormula } from "./measure_definition.ts";
import { olkinPrattFactor } from "./olkin_pratt_factor.ts";

/**
 * UCOR: the minimum-variance unbiased estimate r F(1/2, 1/2; (n - 2)/2; 1 - r^2) of Olkin and Pratt
 * (1958), https://doi.org/10.1214/aoms/1177706717, with the large-sample variance at that estimate.
 * As in metafor it needs more than 4 pairs.
 */
export const unbiasedCorrelation: EffectFormula = (r, n) => {
  const yi = n > 4 ? r * olkinPrattFactor(r, n) : NaN;
  return { yi, vi: ((1 - yi) * (1 + yi)) ** 2 / (n - 1) };
};
