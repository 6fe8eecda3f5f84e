import type { EffectFormula } from "./measure_definition.ts";
import { asin } from "../numeric/elementary/asin.ts";

/**
 * PFT: double arcsine of Freeman and Tukey (1950), https://doi.org/10.1214/aoms/1177729756.
 *
 * Half of the sum of the two arcsines, as in metafor and R meta, with variance 1 / (4 n + 2);
 * texts that use the whole sum have twice this `yi` and the variance 1 / (n + 1/2).
 */
export const freemanTukeyProportion: EffectFormula = (events, nonEvents) => {
  const total = events + nonEvents;
  return {
    yi: 0.5 *
      (asin(Math.sqrt(events / (total + 1))) +
        asin(Math.sqrt((events + 1) / (total + 1)))),
    vi: 1 / (4 * total + 2),
  };
};
