import { regressionLikelihood } from "./regression_likelihood.ts";
import type { RegressionTau2Fit } from "./regression_tau2_types.ts";
import {
  type RegressionSystem,
  squaredProjection,
  type WeightedFit,
  weightedFit,
} from "./regression_weighted.ts";
import { rootTolerance, solveIncreasing, type ValueAndSlope } from "./solve_increasing.ts";

/** Step of the search for maxima; the score changes over about one factor of e in tau2. */
const ratio = 4;

/**
 * The score equation for tau2 as D / N = 1. N is y'PPy; D is the trace of P (REML) or of the
 * weights (ML): https://doi.org/10.3102/10769986030003261. Negative where the likelihood rises.
 */
function scoreAt(
  restricted: boolean,
  system: RegressionSystem,
  room: WeightedFit,
  tau2: number,
): number {
  weightedFit(system, tau2, room);
  const { roots, residuals, leverages } = room;
  let n = 0;
  let d = 0;
  for (let i = 0; i < system.k; i++) {
    const weight = roots[i]! * roots[i]!;
    n += weight * residuals[i]! * residuals[i]!;
    d += restricted ? weight * (1 - leverages[i]!) : weight;
  }
  return d / n - 1;
}

/** The score with its slope, from sums over the same fit. */
function scoreWithSlope(
  restricted: boolean,
  system: RegressionSystem,
  room: WeightedFit,
  tau2: number,
): ValueAndSlope {
  const { k, p } = system;
  const { roots, residuals, leverages, q } = room;
  weightedFit(system, tau2, room);
  let n = 0;
  let d = 0;
  let third = 0;
  let squares = 0;
  for (let i = 0; i < k; i++) {
    const weight = roots[i]! * roots[i]!;
    const part = weight * residuals[i]! * residuals[i]!;
    n += part;
    third += weight * part;
    squares += weight * weight;
    d += restricted ? weight * (1 - leverages[i]!) : weight;
  }
  for (let j = 0; j < p; j++) {
    let share = 0;
    for (let i = 0; i < k; i++) share += q[j * k + i]! * roots[i]! * roots[i]! * residuals[i]!;
    third -= share * share;
  }
  const fall = restricted ? squaredProjection(system, room, null, null) : squares;
  return { value: d / n - 1, slope: (2 * d * third - fall * n) / (n * n) };
}

/**
 * ML or REML: the tau2 with the largest likelihood, 0 where it falls from the start. The score is
 * walked over in steps of a factor of 4, each change of sign is solved by Newton's method in its
 * bracket, and of several maxima the highest is taken.
 */
export function tau2OfLikelihood(
  method: "ML" | "REML",
  system: RegressionSystem,
  room: WeightedFit,
): RegressionTau2Fit {
  const restricted = method === "REML";
  const squares = weightedFit(system, 0, room, 0);
  const record = (tau2: number, iterations: number, converged: boolean, maxima: number) => ({
    tau2,
    maxima,
    fit: {
      converged,
      iterations,
      tolerance: rootTolerance,
      reason: tau2 === 0 ? "at boundary" : converged ? "tolerance met" : "limit reached",
    } as const,
  });
  // Beyond its end the likelihood falls: N <= squares / tau2^2, D >= df / (tau2 + largest variance).
  const s = squares / (restricted ? system.k - system.p : system.k);
  let smallest = Infinity;
  let largest = 0;
  for (let i = 0; i < system.k; i++) {
    smallest = Math.min(smallest, system.variances[i]!);
    largest = Math.max(largest, system.variances[i]!);
  }
  const end = (s + Math.sqrt(s * s + 4 * s * largest)) / 2 * (1 + 1e-9);
  const maxima: {
    readonly root: number;
    readonly converged: boolean;
    readonly iterations: number;
  }[] = [];
  let left = 0;
  let atLeft = s === 0 ? 0 : scoreAt(restricted, system, room, 0);
  if (atLeft >= 0) maxima.push({ root: 0, converged: true, iterations: 0 });
  for (let right = smallest / ratio; s > 0 && left < end; right *= ratio) {
    right = Math.min(right, end);
    const atRight = scoreAt(restricted, system, room, right);
    if (atLeft < 0 && atRight >= 0) {
      const start = left - atLeft * (right - left) / (atRight - atLeft);
      maxima.push(
        solveIncreasing(
          (tau2) => scoreWithSlope(restricted, system, room, tau2),
          left,
          right,
          start,
        ),
      );
    }
    left = right;
    atLeft = atRight;
  }
  let best = maxima[0] ?? { root: end, converged: false, iterations: 0 };
  if (maxima.length > 1) {
    const height = (tau2: number) =>
      regressionLikelihood(system, tau2, room)[restricted ? "reml" : "ml"];
    let highest = height(best.root);
    for (const maximum of maxima.slice(1)) {
      const found = height(maximum.root);
      if (found > highest) [best, highest] = [maximum, found];
    }
  }
  return record(best.root, best.iterations, best.converged, maxima.length);
}
