import type { EffectFormula } from "./measure_definition.ts";

/** IRS: square root of the incidence rate; its variance 1 / (4 t) needs no increment. */
export const squareRootRate: EffectFormula = (events, time) => ({
  yi: Math.sqrt(events / time),
  vi: 1 / (4 * time),
});
