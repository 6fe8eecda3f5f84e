import type { EffectFormula } from "./measure_definition.ts";

/** GEN, HR: an effect that comes with its variance is taken as it is. */
export const givenEffect: EffectFormula = (yi, vi) => ({ yi, vi });
