import type { Strata } from "./strata.ts";

/** Sums over one stratum at a given tau2, with weights w = 1 / (vi + tau2). */
export interface Moments {
  readonly weightSum: number;
  /** Weighted mean, less the centre of the stratum. */
  readonly mean: number;
  /** Sum of w (yi - mean)^2. */
  readonly q: number;
}

/** Traces of P and P P, the matrix that takes residuals in Viechtbauer (2005). */
export interface Traces {
  /** Sum of w less sum of w^2 / sum of w. */
  readonly trace: number;
  readonly squaredTrace: number;
}

/**
 * Moments of stratum `g`. The rounding error of each addition is kept and added at the end (TwoSum,
 * as in numeric/sum, here inside the loops because pooling is called thousands of times).
 */
export function momentsOf(
  { deviations, variances, weights, starts }: Strata,
  g: number,
  tau2: number,
): Moments {
  const start = starts[g]!;
  const end = starts[g + 1]!;
  let weightSum = 0;
  let weightError = 0;
  let product = 0;
  let productError = 0;
  for (let i = start; i < end; i++) {
    const weight = 1 / (variances[i]! + tau2);
    weights[i] = weight;
    const nextWeight = weightSum + weight;
    const weightPart = nextWeight - weightSum;
    weightError += (weightSum - (nextWeight - weightPart)) + (weight - weightPart);
    weightSum = nextWeight;
    const term = weight * deviations[i]!;
    const nextProduct = product + term;
    const productPart = nextProduct - product;
    productError += (product - (nextProduct - productPart)) + (term - productPart);
    product = nextProduct;
  }
  weightSum += weightError;
  const mean = (product + productError) / weightSum;
  let q = 0;
  let qError = 0;
  for (let i = start; i < end; i++) {
    const residual = deviations[i]! - mean;
    const term = weights[i]! * residual * residual;
    const next = q + term;
    const part = next - q;
    qError += (q - (next - part)) + (term - part);
    q = next;
  }
  return { weightSum, mean, q: q + qError };
}

/**
 * Traces of stratum `g`. The first, most precise study is kept apart: where it has nearly all of
 * the weight, the textbook formulas lose all digits.
 */
export function tracesOf({ variances, starts }: Strata, g: number, tau2: number): Traces {
  const start = starts[g]!;
  const end = starts[g + 1]!;
  const first = 1 / (variances[start]! + tau2);
  let rest = 0;
  let squares = 0;
  let fourths = 0;
  for (let i = start + 1; i < end; i++) {
    const weight = 1 / (variances[i]! + tau2);
    const square = weight * weight;
    rest += weight;
    squares += square;
    fourths += square * square;
  }
  const weightSum = first + rest;
  const share = first / weightSum;
  // On the diagonal P is w_i (1 - w_i / sum of w), off it -w_i w_j / sum of w.
  let squaredTrace = (first * (rest / weightSum)) ** 2 +
    2 * share * share * squares + (squares * squares - fourths) / (weightSum * weightSum);
  for (let i = start + 1; i < end; i++) {
    const weight = 1 / (variances[i]! + tau2);
    squaredTrace += (weight * (1 - weight / weightSum)) ** 2;
  }
  return { trace: 2 * share * rest + (rest * rest - squares) / weightSum, squaredTrace };
}

/** Sums of the weights and of Q over all strata. */
export function totalMoments(
  strata: Strata,
  tau2: number,
): Omit<Moments, "mean"> {
  let weightSum = 0;
  let q = 0;
  for (let g = 0; g + 1 < strata.starts.length; g++) {
    const moments = momentsOf(strata, g, tau2);
    weightSum += moments.weightSum;
    q += moments.q;
  }
  return { weightSum, q };
}

/** Sums of the traces over all strata. */
export function totalTraces(strata: Strata, tau2: number): Traces {
  let trace = 0;
  let squaredTrace = 0;
  for (let g = 0; g + 1 < strata.starts.length; g++) {
    const traces = tracesOf(strata, g, tau2);
    trace += traces.trace;
    squaredTrace += traces.squaredTrace;
  }
  return { trace, squaredTrace };
}
