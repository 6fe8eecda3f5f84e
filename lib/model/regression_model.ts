import { invertUpper } from "../numeric/symmetric_inverse.ts";
import type { RegressionChoicesInForce } from "./regression_types.ts";
import { regressionTau2 } from "./regression_tau2.ts";
import type { RegressionTau2Fit } from "./regression_tau2_types.ts";
import { type RegressionSystem, type WeightedFit, weightedFit } from "./regression_weighted.ts";

/** Coefficients at the tau2 in force, before any test. */
export interface FittedModel {
  readonly tau2: RegressionTau2Fit;
  /** Weighted residual sum of squares at tau2. */
  readonly rss: number;
  /** Inverse of the triangle that leads from weighted coordinates to coefficients. */
  readonly root: Float64Array;
  readonly estimates: Float64Array;
  /** Residual variance by which squared standard errors are multiplied. */
  readonly factor: number;
  /** rss over the residual degrees of freedom. */
  readonly q: number;
  /** The residuals vanish but for rounding. */
  readonly perfect: boolean;
}

/** The product of two upper triangles. */
function product(first: Float64Array, second: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = i; j < p; j++) {
      let total = 0;
      for (let l = i; l <= j; l++) total += first[i * p + l]! * second[l * p + j]!;
      result[i * p + j] = total;
    }
  }
  return result;
}

/** Below this share of the weighted sum of squares, residuals are rounding. */
const rounding = 1e-26;

/** tau2 as asked for, coefficients, and the factor of Hartung and Knapp. `room` holds the last fit. */
export function fitModel(
  system: RegressionSystem,
  triangle: Float64Array,
  choices: Pick<RegressionChoicesInForce, "tau2" | "tau2Value" | "interval">,
  room: WeightedFit,
): FittedModel {
  const { k, p } = system;
  const tau2: RegressionTau2Fit = choices.tau2 === null
    ? {
      tau2: choices.tau2Value ?? 0,
      fit: { converged: true, iterations: 0, tolerance: 0, reason: "closed form" },
    }
    : regressionTau2(choices.tau2, system, room);
  const rss = weightedFit(system, tau2.tau2, room);
  const root = invertUpper(product(room.r, triangle, p), p);
  const estimates = new Float64Array(p);
  let squares = rss;
  for (let i = 0; i < p; i++) {
    squares += room.shares[i]! * room.shares[i]!;
    for (let j = i; j < p; j++) estimates[i]! += root[i * p + j]! * room.shares[j]!;
  }
  const q = k > p ? rss / (k - p) : 0;
  const perfect = rss <= rounding * squares;
  const { interval } = choices;
  const factor = interval === "hartung-knapp-adhoc" || (interval === "hartung-knapp" && perfect)
    ? Math.max(1, q)
    : interval === "hartung-knapp"
    ? q
    : 1;
  return { tau2, rss, root, estimates, factor, q, perfect };
}

/** Variances and covariances of the coefficients, row by row. */
export function covarianceOf({ root, factor }: FittedModel, p: number): Float64Array {
  const covariance = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let total = 0;
      for (let l = Math.max(i, j); l < p; l++) total += root[i * p + l]! * root[j * p + l]!;
      covariance[i * p + j] = factor * total;
    }
  }
  return covariance;
}
