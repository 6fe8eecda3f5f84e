import type { EffectFormula } from "./measure_definition.ts";

/** RD: risk difference with the variance of two independent binomial proportions. */
export const riskDifference: EffectFormula = (a, b, c, d) => {
  const treated = a + b;
  const control = c + d;
  return {
    yi: a / treated - c / control,
    vi: (a / treated) * (b / treated) / treated + (c / control) * (d / control) / control,
  };
};
