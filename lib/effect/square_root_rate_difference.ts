import type { EffectFormula } from "./measure_definition.ts";

/** IRSD: difference of the square roots of two incidence rates, variance 1/(4 t1) + 1/(4 t2). */
export const squareRootRateDifference: EffectFormula = (x1, t1, x2, t2) => ({
  yi: Math.sqrt(x1 / t1) - Math.sqrt(x2 / t2),
  vi: 1 / (4 * t1) + 1 / (4 * t2),
});
