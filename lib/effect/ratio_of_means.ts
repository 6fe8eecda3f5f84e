import type { EffectFormula } from "./measure_definition.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * ROM: logarithm of the ratio of two means of the same sign, with the second-order correction
 * (cv1^2 / n1 - cv2^2 / n2) / 2 and the variance cv1^2 / n1 + cv2^2 / n2; Lajeunesse (2015),
 * https://doi.org/10.1890/14-2402.1. metafor corrects since version 4, R meta does not.
 */
export const ratioOfMeans: EffectFormula = (m1, sd1, n1, m2, sd2, n2) => {
  const s1 = (sd1 / m1) ** 2 / n1;
  const s2 = (sd2 / m2) ** 2 / n2;
  const logRatio = m1 / m2 > 0 ? log(Math.abs(m1)) - log(Math.abs(m2)) : NaN;
  return { yi: logRatio + (s1 / 2 - s2 / 2), vi: s1 + s2 };
};
