import type { TwoByTwoDefinition } from "./measure_definition.ts";

/** OR: log odds ratio with the variance of Woolf (1955), https://doi.org/10.1111/j.1469-1809.1955.tb01348.x. */
export const logOddsRatio: TwoByTwoDefinition = {
  design: "two-by-two",
  name: "log odds ratio",
  scale: "log",
  takesIncrement: true,
  // The logarithms are subtracted, so that swapping the groups flips the sign to the last bit.
  effect: (a, b, c, d) => ({
    yi: Math.log(a / b) - Math.log(c / d),
    vi: (1 / a + 1 / b) + (1 / c + 1 / d),
  }),
};
