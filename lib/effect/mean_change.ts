import { changeVariance } from "./change_variance.ts";
import type { EffectFormula } from "./measure_definition.ts";

/** MC: mean of the change, after less before, with the variance of paired differences over n. */
export const meanChange: EffectFormula = (after, sdAfter, before, sdBefore, n, r) => ({
  yi: after - before,
  vi: changeVariance(sdAfter, sdBefore, r) / n,
});
