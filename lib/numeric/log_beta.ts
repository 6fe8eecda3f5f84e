import { logGamma } from "./log_gamma.ts";
import { stirlingCorrection } from "./stirling.ts";
import { log } from "./elementary/log.ts";
import { log1p } from "./elementary/log1p.ts";

/** log(Gamma(large + small) / Gamma(large)) for large >= 10, without cancellation. */
export function logGammaRise(large: number, small: number): number {
  return (large - 0.5) * log1p(small / large) + small * (log(large + small) - 1) +
    stirlingCorrection(large + small) - stirlingCorrection(large);
}

/**
 * log B(a, b) for a, b > 0, with an absolute error below 1e-14 times the larger of 1 and the
 * value, also where a and b differ by many orders of magnitude.
 *
 * Source: DLMF 5.12.1 and 5.11.1, https://dlmf.nist.gov/5.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  return logGamma(small) - logGammaRise(large, small);
}
