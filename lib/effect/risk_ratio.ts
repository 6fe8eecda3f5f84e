import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** RR: log risk ratio with the variance of Katz et al. (1978), https://doi.org/10.2307/2530610. */
export const logRiskRatio: EffectFormula = (a, b, c, d) => ({
  yi: log(a / (a + b)) - log(c / (c + d)),
  // b / (a n) is 1/a - 1/n without the cancellation where nearly everybody has the event.
  vi: b / (a * (a + b)) + d / (c * (c + d)),
});
