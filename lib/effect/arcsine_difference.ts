import type { EffectFormula } from "./measure_definition.ts";
import { asin } from "../numeric/elementary/asin.ts";

/**
 * AS: difference of the arcsines of the square roots of the two risks, with the variance
 * 1/(4 n1) + 1/(4 n2), which exists for studies without any event; Ruecker et al. (2009),
 * https://doi.org/10.1002/sim.3511.
 */
export const arcsineDifference: EffectFormula = (a, b, c, d) => ({
  yi: asin(Math.sqrt(a / (a + b))) - asin(Math.sqrt(c / (c + d))),
  vi: 1 / (4 * (a + b)) + 1 / (4 * (c + d)),
});
