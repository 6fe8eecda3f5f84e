import { sum } from "../numeric/sum.ts";
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

/** Moments of stratum `g`, each sum rounded once. */
export function momentsOf(strata: Strata, g: number, tau2: number): Moments {
  const { deviations, variances, starts } = strata;
  const start = starts[g]!;
  const k = starts[g + 1]! - start;
  const weights = new Float64Array(k);
  const terms = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const weight = 1 / (variances[start + i]! + tau2);
    weights[i] = weight;
    terms[i] = weight * deviations[start + i]!;
  }
  const weightSum = sum(weights);
  const mean = sum(terms) / weightSum;
  for (let i = 0; i < k; i++) {
    const residual = deviations[start + i]! - mean;
    terms[i] = weights[i]! * residual * residual;
  }
  return { weightSum, mean, q: sum(terms) };
}

/**
 * Traces of stratum `g`. The first, most precise study is kept apart: where it has nearly all of
 * the weight, the textbook formulas lose all digits.
 */
export function tracesOf(strata: Strata, g: number, tau2: number): Traces {
  const { variances, starts } = strata;
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

/** Sums of moments and traces over all strata: what estimators of a common tau2 need. */
export function totalMoments(strata: Strata, tau2: number): Omit<Moments, "mean"> & Traces {
  let weightSum = 0;
  let q = 0;
  let trace = 0;
  let squaredTrace = 0;
  for (let g = 0; g + 1 < strata.starts.length; g++) {
    const moments = momentsOf(strata, g, tau2);
    const traces = tracesOf(strata, g, tau2);
    weightSum += moments.weightSum;
    q += moments.q;
    trace += traces.trace;
    squaredTrace += traces.squaredTrace;
  }
  return { weightSum, q, trace, squaredTrace };
}
