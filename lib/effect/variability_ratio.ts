import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * VR: logarithm of the ratio of two standard deviations, corrected for small samples, with the
 * variance 1 / (2 (n1 - 1)) + 1 / (2 (n2 - 1)); Nakagawa et al. (2015),
 * https://doi.org/10.1111/2041-210X.12309.
 */
export const variabilityRatio: EffectFormula = (_m1, sd1, n1, _m2, sd2, n2) => {
  const s1 = 1 / (2 * (n1 - 1));
  const s2 = 1 / (2 * (n2 - 1));
  return { yi: (log(sd1) - log(sd2)) + (s1 - s2), vi: s1 + s2 };
};
