import { findRoot } from "../numeric/find_root.ts";
import { type WeightedLine, weightedLine } from "./weighted_line.ts";
import { log } from "../numeric/elementary/log.ts";

/** A line through study effects whose residual heterogeneity is estimated by REML. */
export interface MixedLine {
  readonly line: WeightedLine;
  readonly tau2: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/** Step of the search for maxima of the restricted likelihood, as in the pooled model. */
const ratio = 4;

/** What the restricted likelihood needs at one tau2. */
interface RestrictedParts {
  /** Restricted score equation as D / N - 1: negative where the likelihood rises. */
  readonly score: number;
  /** Restricted log-likelihood, but for a constant. */
  readonly height: number;
}

function restrictedParts(
  x: Float64Array,
  y: Float64Array,
  variances: Float64Array,
  weights: Float64Array,
  tau2: number,
): RestrictedParts {
  const k = x.length;
  let [weight, xSum, logs] = [0, 0, 0];
  for (let i = 0; i < k; i++) {
    const w = 1 / (variances[i]! + tau2);
    weights[i] = w;
    weight += w;
    xSum += w * (x[i]! - x[0]!);
    logs += log(w);
  }
  const { slope, intercept, slopeError, residualSum } = weightedLine(x, y, weights);
  const xMean = x[0]! + xSum / weight;
  const xx = 1 / (slopeError * slopeError);
  let [n, d] = [0, 0];
  for (let i = 0; i < k; i++) {
    const w = weights[i]!;
    const residual = y[i]! - intercept - slope * x[i]!;
    const dx = x[i]! - xMean;
    n += w * w * residual * residual;
    d += w * Math.max(0, 1 - w * (1 / weight + dx * dx / xx));
  }
  return { score: d / n - 1, height: 0.5 * (logs - log(weight) - log(xx) - residualSum) };
}

/**
 * Mixed-effects regression of effects on one predictor, y = intercept + slope x + u + e with
 * u ~ N(0, tau2) and e ~ N(0, vi), tau2 by REML (Thompson and Sharp 1999,
 * https://doi.org/10.1002/(SICI)1097-0258(19991030)18:20%3C2693::AID-SIM235%3E3.0.CO;2-V).
 *
 * The maxima are told apart by a walk over tau2 in steps of a factor of 4 up to where the
 * likelihood can only fall, each is refined by Brent's method, and the highest is taken. The x must
 * have a spread and there must be three studies or more.
 */
export function mixedLine(
  x: Float64Array,
  y: Float64Array,
  variances: Float64Array,
): MixedLine {
  const weights = new Float64Array(x.length);
  const at = (tau2: number) => restrictedParts(x, y, variances, weights, tau2);
  const unweighted = weightedLine(x, y, new Float64Array(x.length).fill(1));
  const s = unweighted.residualSum / (x.length - 2);
  let [smallest, largest] = [Infinity, 0];
  for (const variance of variances) {
    if (variance < smallest) smallest = variance;
    if (variance > largest) largest = variance;
  }
  const end = (s + Math.sqrt(s * s + 4 * s * largest)) / 2 * (1 + 1e-9);
  const start = at(0);
  let best: Omit<MixedLine, "line"> = { tau2: 0, converged: start.score >= 0, iterations: 0 };
  let highest = start.score >= 0 ? start.height : -Infinity;
  let [left, atLeft] = [0, start.score];
  for (let right = smallest / ratio; left < end; right *= ratio) {
    right = Math.min(right, end);
    const atRight = at(right).score;
    if (atLeft < 0 && atRight >= 0) {
      const found = findRoot((tau2) => at(tau2).score, left, right, { tolerance: 1e-14 * right });
      const { height } = at(found.root);
      if (height > highest) {
        best = { tau2: found.root, converged: found.converged, iterations: found.iterations };
        highest = height;
      }
    }
    [left, atLeft] = [right, atRight];
  }
  return { ...best, line: lineAt(x, y, variances, best.tau2) };
}

/** The line with weights 1 / (vi + tau2), for a tau2 that is known. */
export function lineAt(
  x: Float64Array,
  y: Float64Array,
  variances: Float64Array,
  tau2: number,
): WeightedLine {
  return weightedLine(x, y, variances.map((variance) => 1 / (variance + tau2)));
}
