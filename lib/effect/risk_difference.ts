import type { TwoByTwoDefinition } from "./measure_definition.ts";

/** RD: risk difference with the variance of two independent binomial proportions. */
export const riskDifference: TwoByTwoDefinition = {
  design: "two-by-two",
  name: "risk difference",
  scale: "identity",
  takesIncrement: true,
  effect: (a, b, c, d) => {
    const treated = a + b;
    const control = c + d;
    return {
      yi: a / treated - c / control,
      vi: (a / treated) * (b / treated) / treated + (c / control) * (d / control) / control,
    };
  },
};
