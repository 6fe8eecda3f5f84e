import type { EffectFormula } from "./measure_definition.ts";
import { atanh } from "../numeric/elementary/atanh.ts";

/**
 * ZCOR: Fisher's z, the inverse hyperbolic tangent of the correlation, with variance 1 / (n - 3);
 * Fisher (1921), http://hdl.handle.net/2440/15169.
 */
export const fisherZ: EffectFormula = (r, n) => ({
  yi: atanh(r),
  vi: n > 3 ? 1 / (n - 3) : NaN,
});
