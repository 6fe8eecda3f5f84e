import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/** OR, DOR: log odds ratio with the variance of Woolf (1955), https://doi.org/10.1111/j.1469-1809.1955.tb01348.x. */
export const logOddsRatio: EffectFormula = (a, b, c, d) => ({
  // The logarithms are subtracted, so that swapping the groups flips the sign to the last bit.
  yi: log(a / b) - log(c / d),
  vi: (1 / a + 1 / b) + (1 / c + 1 / d),
});
