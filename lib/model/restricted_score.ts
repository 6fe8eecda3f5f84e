import type { Strata } from "./strata.ts";
import type { ValueAndSlope } from "./solve_increasing.ts";

/**
 * The restricted score equation for tau2 as D / N = 1, with its slope. With w = 1 / (vi + tau2)
 * the score is (N - D) / 2, where N is the sum of w^2 (yi - mean)^2 and D = trace(P), both summed
 * over the strata (Viechtbauer 2005, https://doi.org/10.3102/10769986030003261). Negative where the
 * restricted likelihood rises; a straight line in tau2 for equal variances.
 */
export function restrictedScore(
  { deviations, variances, weights, starts }: Strata,
  tau2: number,
): ValueAndSlope {
  let n = 0;
  let d = 0;
  let nSlope = 0;
  let dSlope = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    const start = starts[g]!;
    const end = starts[g + 1]!;
    let rest = 0;
    let product = 0;
    const first = 1 / (variances[start]! + tau2);
    weights[start] = first;
    for (let i = start + 1; i < end; i++) {
      const weight = 1 / (variances[i]! + tau2);
      weights[i] = weight;
      rest += weight;
      product += weight * deviations[i]!;
    }
    const weightSum = first + rest;
    const mean = product / weightSum;
    let squares = 0;
    let cubes = 0;
    let squaresResidual = first * first * -mean;
    let parts = first * first * mean * mean;
    let slopeParts = first * parts;
    for (let i = start + 1; i < end; i++) {
      const weight = weights[i]!;
      const square = weight * weight;
      const residual = deviations[i]! - mean;
      const part = square * residual;
      squares += square;
      cubes += square * weight;
      squaresResidual += part;
      parts += part * residual;
      slopeParts += weight * part * residual;
    }
    const allSquares = first * first + squares;
    n += parts;
    d += 2 * (first / weightSum) * rest + (rest * rest - squares) / weightSum;
    nSlope += 2 * (squaresResidual * squaresResidual / weightSum - slopeParts);
    dSlope -= allSquares - 2 * (first ** 3 + cubes) / weightSum + (allSquares / weightSum) ** 2;
  }
  return { value: d / n - 1, slope: (dSlope * n - d * nSlope) / (n * n) };
}
