import { type IncreasingRoot, solveIncreasing } from "./solve_increasing.ts";
import type { Strata } from "./strata.ts";

/**
 * Q(tau2), the sum of (yi - mean)^2 / (vi + tau2) about the means of the strata, and its slope.
 * Q falls as tau2 grows; Q(0) is Cochran's Q.
 */
export function generalisedQ(
  { deviations, variances, weights, starts }: Strata,
  tau2: number,
): { readonly q: number; readonly slope: number } {
  let q = 0;
  let slope = 0;
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
    const mean = product / weightSum;
    for (let i = start; i < end; i++) {
      const residual = deviations[i]! - mean;
      const part = weights[i]! * residual * residual;
      q += part;
      slope -= weights[i]! * part;
    }
  }
  return { q, slope };
}

/**
 * The tau2 at which Q(tau2) = `target`, for a target below Q(0); null when Q(0) is not above it.
 *
 * Solved as target / Q(tau2) = 1, which is a straight line for equal variances.
 */
export function tau2WhereQ(
  strata: Strata,
  target: number,
  cochranQ: number,
): IncreasingRoot | null {
  if (!(cochranQ > target)) return null;
  // Weights are at most 1 / tau2, so Q(tau2) <= sumOfSquares / tau2.
  const upper = strata.sumOfSquares / target;
  return solveIncreasing(
    (tau2) => {
      const { q, slope } = generalisedQ(strata, tau2);
      return { value: target / q - 1, slope: -target * slope / (q * q) };
    },
    0,
    upper * (1 + 1e-9),
    upper * 0.5,
  );
}
