import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** IRR: log ratio of two incidence rates, with the variance 1/x1 + 1/x2. */
export const rateRatio: EffectFormula = (x1, t1, x2, t2) => ({
  yi: log(x1 / t1) - log(x2 / t2),
  vi: 1 / x1 + 1 / x2,
});
