import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { type MaximumRecord, newtonMaximum } from "../numeric/newton_maximum.ts";
import type { GlmmModel } from "./glmm_model.ts";
import type { FitRecord } from "./types.ts";

/** A fitted model; log-likelihoods leave out the constant of the counts. */
export interface GlmmFit {
  readonly estimate: number;
  readonly standardError: number;
  readonly tau: number;
  readonly tauStandardError: number | null;
  readonly intercepts: { readonly mean: number; readonly variance: number } | null;
  readonly logLikelihood: number;
  readonly point: Float64Array;
  readonly fit: FitRecord;
}

/** Likelihoods that differ by less are the same. */
const indistinguishable = 1e-8;

function standardErrors(information: Float64Array, size: number, wanted: number) {
  const block = new Float64Array(wanted * wanted);
  for (let i = 0; i < wanted; i++) {
    for (let j = 0; j < wanted; j++) block[i * wanted + j] = information[i * size + j]!;
  }
  const factor = choleskyFactor(block, wanted);
  return (i: number) =>
    factor === null
      ? NaN
      : Math.sqrt(choleskySolve(factor, block.map((_, j) => j === i ? 1 : 0).slice(0, wanted))[i]!);
}

function interceptsOf(model: GlmmModel, point: Float64Array) {
  return model.intercepts.length === 0 ? null : { mean: point[1]!, variance: point[2]! ** 2 };
}

function recordOf(found: MaximumRecord, finite: boolean): FitRecord {
  return {
    converged: found.converged && finite,
    iterations: found.iterations,
    tolerance: found.tolerance,
    reason: finite ? found.reason : "limit reached",
  };
}

/** Fits the model with one effect for all studies. */
export function fitCommon(model: GlmmModel): GlmmFit {
  const found = newtonMaximum(model.common, [model.start.theta, ...model.intercepts]);
  const size = found.point.length;
  // A variance of intercepts at 0 is on the boundary too: its information may be none.
  const flat = size > 1 && Math.abs(found.point[size - 1]!) < 1e-6;
  const standardError = standardErrors(found.information(), size, flat ? size - 1 : size)(0);
  return {
    estimate: found.point[0]!,
    standardError,
    tau: 0,
    tauStandardError: null,
    intercepts: interceptsOf(model, found.point),
    logLikelihood: found.value,
    point: found.point,
    fit: recordOf(found, standardError > 0),
  };
}

/**
 * Fits the model with normal random effects, from several values of tau, since the likelihood can
 * have a maximum at tau = 0 and another above it. The standard error comes from the inverse of the
 * whole information matrix, as in lme4; with tau at 0, tau is left out of it (its covariances with
 * the rest are 0 there).
 */
export function fitRandom(model: GlmmModel, common: GlmmFit): GlmmFit {
  const { theta, tau } = model.start;
  const rest = [...common.point.slice(1)];
  // Both ways up far enough to tell them apart, and the higher one to the top.
  const candidates = [0.7 * tau, 2.5 * tau]
    .map((start) => newtonMaximum(model.random, [theta, ...rest, start], { tolerance: 1e-4 }))
    .sort((a, b) => b.value - a.value);
  const found = newtonMaximum(model.random, candidates[0]!.point);
  // At tau = 0 the likelihood is that of the common effect.
  if (!(found.value > common.logLikelihood + indistinguishable)) {
    const { converged } = common.fit;
    return {
      ...common,
      point: Float64Array.of(...common.point, 0),
      fit: converged ? { ...common.fit, reason: "at boundary" } : common.fit,
    };
  }
  const size = found.point.length;
  const errors = standardErrors(found.information(), size, size);
  const standardError = errors(0);
  return {
    estimate: found.point[0]!,
    standardError,
    tau: Math.abs(found.point[size - 1]!),
    tauStandardError: errors(size - 1),
    intercepts: interceptsOf(model, found.point),
    logLikelihood: found.value,
    point: found.point,
    fit: recordOf(found, standardError > 0),
  };
}
