import { normalCdf, normalDensity, normalUpperTail } from "../distribution/normal.ts";
import type { Curvature } from "../numeric/minimise_in_box.ts";
import { selectionAtoms } from "./selection_atoms.ts";
import { type PValue, type SelectionPieces, selectionPieces } from "./selection_pieces.ts";
import type { SelectionChoicesInForce } from "./selection_types.ts";
import { weightFunction } from "./selection_weight.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

const INVERSE_SQRT_2PI = 0.3989422804014327;
const LOG_2PI = 1.8378770664093456;

/** Effects (mirrored, where small ones are favoured), their variances and P values. */
export interface SelectionData {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  /** Moved to `smallestP`, with the interval between steps. */
  readonly pValues: readonly PValue[];
}

/** P(a < T < b) for a standard normal T, from the tail that keeps its digits. */
function area(a: number, b: number): number {
  return a > 0 ? normalUpperTail(a) - normalUpperTail(b) : normalCdf(b) - normalCdf(a);
}

/**
 * Integrals of He_n(t) phi(t), n = 0 to 4, over all stretches and nodes for one study; t is z less
 * its mean, in standard deviations. He_n are Hermite polynomials, by which the derivatives of the
 * density by mean and variance are written; over a stretch He_n phi integrates to -He_(n-1) phi.
 */
function writeIntegrals(
  { constant, nodes }: SelectionPieces,
  mean: number,
  deviation: number,
  into: readonly Float64Array[],
): void {
  const [h0, h1, h2, h3, h4] = into as readonly [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let i = 0;
  for (const { from, to } of constant) {
    const a = (from - mean) / deviation;
    const b = (to - mean) / deviation;
    const fa = normalDensity(a);
    const fb = normalDensity(b);
    const [ta, tb] = [fa === 0 ? 0 : a, fb === 0 ? 0 : b];
    h0[i] = area(a, b);
    h1[i] = fa - fb;
    h2[i] = ta * fa - tb * fb;
    h3[i] = (ta * ta - 1) * fa - (tb * tb - 1) * fb;
    h4[i] = ta * (ta * ta - 3) * fa - tb * (tb * tb - 3) * fb;
    i++;
  }
  const { nodes: z, weights } = nodes;
  const scale = INVERSE_SQRT_2PI / deviation;
  for (let node = 0; node < z.length; node++, i++) {
    const t = (z[node]! - mean) / deviation;
    const square = t * t;
    const density = weights[node]! * scale * exp(-0.5 * square);
    h0[i] = density;
    h1[i] = density * t;
    h2[i] = density * (square - 1);
    h3[i] = density * t * (square - 3);
    h4[i] = density * (square * (square - 6) + 3);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

/**
 * Minus the log-likelihood of (mean, tau2, delta ...), with exact first and second derivatives.
 *
 * A study with effect y contributes w(p) phi((y - mean) / sqrt(v + tau2)) / sqrt(v + tau2) / A, where
 * A integrates weight times density over all effects (Hedges 1992,
 * https://doi.org/10.1214/ss/1177011364).
 */
export function selectionLikelihood(
  { effects, variances, pValues }: SelectionData,
  choices: SelectionChoicesInForce,
  width: number,
): (at: Float64Array) => Curvature {
  const pieces = selectionPieces(choices, width);
  const weightOf = weightFunction(choices);
  const isStep = choices.type === "stepfun";
  const d = choices.delta.length;
  const n = 2 + d;
  const count = pieces.constant.length + pieces.nodeValues.length;
  const h = Array.from({ length: 5 }, () => new Float64Array(count));
  const [h0, h1, h2, h3, h4] = h as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const logWeight = { value: 0, slopes: new Float64Array(d), curvatures: new Float64Array(d) };
  return (at) => {
    const mean = at[0]!;
    const tau2 = at[1]!;
    const delta = at.subarray(2);
    const { weights, slopes, curvatures } = selectionAtoms(pieces, weightOf, delta, isStep);
    const gradient = new Float64Array(n);
    const hessian = new Float64Array(n * n);
    const own = new Float64Array(n);
    let value = 0;
    for (let i = 0; i < effects.length; i++) {
      const variance = variances[i]!;
      const total = variance + tau2;
      const root = Math.sqrt(total);
      const residual = effects[i]! - mean;
      writeIntegrals(pieces, mean / Math.sqrt(variance), Math.sqrt(total / variance), h);
      const area = dot(weights, h0);
      weightOf(pValues[i]!, delta, logWeight);
      value += 0.5 * (LOG_2PI + log(total) + residual * residual / total) + log(area) -
        logWeight.value;
      if (!(area > 1e-280) || !Number.isFinite(value)) {
        return { value: Infinity, gradient, hessian };
      }
      own[0] = dot(weights, h1) / (root * area);
      own[1] = dot(weights, h2) / (2 * total * area);
      for (let j = 0; j < d; j++) own[2 + j] = dot(slopes[j]!, h0) / area;
      gradient[0]! += own[0]! - residual / total;
      gradient[1]! += own[1]! + 0.5 / total - 0.5 * (residual / total) ** 2;
      hessian[0]! += dot(weights, h2) / (total * area) + 1 / total;
      hessian[n]! += dot(weights, h3) / (2 * total * root * area) + residual / (total * total);
      hessian[n + 1]! += dot(weights, h4) / (4 * total * total * area) -
        0.5 / (total * total) + residual * residual / total ** 3;
      for (let j = 0, pair = 0; j < d; j++) {
        const row = (2 + j) * n;
        gradient[2 + j]! += own[2 + j]! - logWeight.slopes[j]!;
        hessian[row]! += dot(slopes[j]!, h1) / (root * area);
        hessian[row + 1]! += dot(slopes[j]!, h2) / (2 * total * area);
        for (let l = 0; l <= j; l++, pair++) {
          hessian[row + 2 + l]! += dot(curvatures[pair]!, h0) / area;
        }
        hessian[row + 2 + j]! -= logWeight.curvatures[j]!;
      }
      for (let j = 0; j < n; j++) {
        for (let l = 0; l <= j; l++) hessian[j * n + l]! -= own[j]! * own[l]!;
      }
    }
    for (let j = 0; j < n; j++) {
      for (let l = 0; l < j; l++) hessian[l * n + j] = hessian[j * n + l]!;
    }
    return { value, gradient, hessian };
  };
}
