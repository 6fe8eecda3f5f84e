import type { EffectFormula } from "./measure_definition.ts";

/**
 * YUQ: Yule's (1912, https://doi.org/10.2307/2340126) Q = (ad - bc) / (ad + bc), an odds ratio
 * brought into -1 to 1, with the delta-method variance (1 - Q^2)^2 / 4 times that of the log odds ratio.
 */
export const yuleQ: EffectFormula = (a, b, c, d) => {
  const concordant = a * d;
  const discordant = b * c;
  const both = concordant + discordant;
  // 1 - Q^2 is 4 (ad)(bc) / (ad + bc)^2, which does not cancel where Q is near 1.
  const rest = 2 * (concordant / both) * (discordant / both);
  return {
    yi: (concordant - discordant) / both,
    vi: rest * rest * ((1 / a + 1 / b) + (1 / c + 1 / d)),
  };
};
