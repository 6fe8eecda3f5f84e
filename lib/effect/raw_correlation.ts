import type { EffectFormula } from "./measure_definition.ts";

/** COR: Pearson's correlation, with the large-sample variance (1 - r^2)^2 / (n - 1). */
export const rawCorrelation: EffectFormula = (r, n) => ({
  yi: r,
  vi: n > 3 ? ((1 - r) * (1 + r)) ** 2 / (n - 1) : NaN,
});
