import { gammaHalfRatio } from "../numeric/gamma_half_ratio.ts";

/**
 * Exact factor J(df) = Gamma(df/2) / (sqrt(df/2) Gamma((df - 1)/2)) that takes the small-sample bias
 * from a standardised mean difference; Hedges (1981), https://doi.org/10.3102/10769986006002107.
 * The common approximation 1 - 3 / (4 df - 1) differs in the third digit for df = 2, and in the
 * sixth for df = 30. NaN for df of 1 or less, where no such factor exists.
 */
export function hedgesCorrection(df: number): number {
  return df > 1 ? gammaHalfRatio((df - 1) / 2) / Math.sqrt(df / 2) : NaN;
}
