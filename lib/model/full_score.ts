import type { ValueAndSlope } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";

/**
 * The score equation of the full likelihood for tau2 as D / N = 1, with its slope. With
 * w = 1 / (vi + tau2) the score is (N - D) / 2, where N is the sum of w^2 (yi - mean)^2 and D the
 * sum of w (Viechtbauer 2005, https://doi.org/10.3102/10769986030003261). Negative where the
 * likelihood rises.
 *
 * @param known The mean of the only stratum, less its centre, where it is given and not estimated.
 */
export function fullScore(
  { deviations, variances, weights, starts }: Strata,
  tau2: number,
  known: number | null,
): ValueAndSlope {
  let n = 0;
  let d = 0;
  let nSlope = 0;
  let dSlope = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const start = starts[g]!;
    const end = starts[g + 1]!;
    let weightSum = 0;
    let product = 0;
    for (let i = start; i < end; i++) {
      const weight = 1 / (variances[i]! + tau2);
      weights[i] = weight;
      weightSum += weight;
      product += weight * deviations[i]!;
    }
    const mean = known ?? product / weightSum;
    let squaresResidual = 0;
    for (let i = start; i < end; i++) {
      const weight = weights[i]!;
      const square = weight * weight;
      const residual = deviations[i]! - mean;
      const part = square * residual;
      squaresResidual += part;
      n += part * residual;
      nSlope -= 2 * weight * part * residual;
      dSlope -= square;
    }
    d += weightSum;
    if (known === null) nSlope += 2 * squaresResidual * squaresResidual / weightSum;
  }
  return { value: d / n - 1, slope: (dSlope * n - d * nSlope) / (n * n) };
}
