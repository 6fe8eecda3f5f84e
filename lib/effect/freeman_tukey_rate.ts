import type { EffectFormula } from "./measure_definition.ts";

/**
 * IRFT: half of the sum of the square roots of events / t and (events + 1) / t, with the variance
 * 1 / (4 t); Freeman and Tukey (1950), https://doi.org/10.1214/aoms/1177729756.
 */
export const freemanTukeyRate: EffectFormula = (events, time) => ({
  yi: 0.5 * (Math.sqrt(events / time) + Math.sqrt((events + 1) / time)),
  vi: 1 / (4 * time),
});
