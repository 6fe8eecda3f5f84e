import type { EffectFormula } from "./measure_definition.ts";

/** IR: events over person-time, with the Poisson variance events / time^2. */
export const rawRate: EffectFormula = (events, time) => ({
  yi: events / time,
  vi: events / time / time,
});
