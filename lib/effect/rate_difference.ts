import type { EffectFormula } from "./measure_definition.ts";

/** IRD: difference of two incidence rates, with the variance x1 / t1^2 + x2 / t2^2. */
export const rateDifference: EffectFormula = (x1, t1, x2, t2) => ({
  yi: x1 / t1 - x2 / t2,
  vi: x1 / t1 / t1 + x2 / t2 / t2,
});
