import type { EffectFormula } from "./measure_definition.ts";

/** IRLN: logarithm of the incidence rate, with the variance 1 / events. */
export const logRate: EffectFormula = (events, time) => ({
  yi: Math.log(events / time),
  vi: 1 / events,
});
