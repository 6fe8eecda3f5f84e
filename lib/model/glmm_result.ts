import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { fitCommon, fitRandom, type GlmmFit } from "./glmm_fit.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { limitsOfSeparated, profileInterval } from "./glmm_profile.ts";
import type { GlmmChoicesInForce, NotEstimableGlmm, PooledGlmm } from "./glmm_types.ts";
import { glmmWarnings } from "./glmm_warnings.ts";
import { criticalValue, meanInference } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";
import type { Interval } from "./types.ts";

/** Studies that a model is fitted to, and those left out. */
export interface GlmmStudies {
  /** Sorted. */
  readonly ids: readonly string[];
  readonly columns: readonly ArrayLike<number>[];
  readonly excluded: readonly Exclusion[];
  /** The counts of study i in words. */
  readonly describe: (i: number) => string;
  /** e.g. "mean log odds ratio". */
  readonly quantity: string;
  /** Why the effect runs off to minus or plus infinity, in words. */
  readonly because: { readonly lowest: string; readonly highest: string; readonly silent: string };
}

/** Prediction interval: t with k - 1 degrees of freedom, variance tau2 + squared standard error. */
function predictionOf(fit: GlmmFit, k: number, level: number): Interval {
  const half = criticalValue(level, k - 1) * Math.sqrt(fit.tau ** 2 + fit.standardError ** 2);
  return {
    lower: fit.estimate - half,
    upper: fit.estimate + half,
    level,
    method: "t",
    df: k - 1,
  };
}

function headerOf(choices: GlmmChoicesInForce): string {
  const { measure, model, effects, interval, prediction, level, quadraturePoints, dropDoubleZero } =
    choices;
  return `glmm ${measure} ${model} ${effects} ${interval} ${prediction} ${level} ` +
    `${quadraturePoints} ${dropDoubleZero}`;
}

/** Fits a model and puts its answer on record. `model` is null when no study says anything. */
export function glmmResult(
  model: GlmmModel | null,
  studies: GlmmStudies,
  choices: GlmmChoicesInForce,
): PooledGlmm | NotEstimableGlmm {
  const { ids, excluded, columns } = studies;
  const k = ids.length;
  const record = {
    used: ids,
    excluded,
    choices,
    inputDigest: studiesDigest(headerOf(choices), ids, columns),
    libraryVersion,
  };
  if (model === null || model.separated !== 0) {
    const low = model?.separated === -1;
    const { excluded: studiesLeftOut, ...rest } = record;
    return {
      kind: "not-estimable",
      quantity: studies.quantity,
      reason: model === null
        ? studies.because.silent
        : `${
          low ? studies.because.lowest : studies.because.highest
        }: the likelihood rises without ` +
          `end as the ${studies.quantity} goes to ${
            low ? "minus" : "plus"
          } infinity, whatever tau2 ` +
          "is, so that neither has an estimate; the limits given hold if the effect is the same in " +
          "all studies",
      studies: [
        ...studiesLeftOut,
        ...ids.map((id, i) => ({ id, reason: studies.describe(i) })),
      ].sort((a, b) => a.id < b.id ? -1 : 1),
      direction: model === null ? null : low ? "-Infinity" : "Infinity",
      limits: model === null ? [] : limitsOfSeparated(model, choices),
      ...rest,
    };
  }
  const common = fitCommon(model);
  const random = choices.effects === "random" && k > 1;
  const fit = random ? fitRandom(model, common) : common;
  const heterogeneity = k === 1 ? null : heterogeneityOf(model, common);
  const profile = choices.interval === "profile-likelihood" && fit.fit.converged
    ? profileInterval(model, fit, random, choices.level)
    : null;
  const method = profile !== null || k === 1 || choices.interval === "profile-likelihood"
    ? "wald"
    : choices.interval;
  const mean = meanInference(fit.estimate, fit.standardError, 1, k - 1, method, choices.level);
  return {
    kind: "pooled-glmm",
    k,
    estimate: fit.estimate,
    standardError: fit.standardError,
    statistic: mean.statistic,
    pValue: mean.pValue,
    interval: profile === null
      ? mean.interval
      : { ...profile, level: choices.level, method: "profile-likelihood", df: null },
    prediction: choices.prediction === "t" && k >= 3 ? predictionOf(fit, k, choices.level) : null,
    tau2: fit.tau ** 2,
    // The delta method: the model is fitted in tau.
    tau2StandardError: fit.tauStandardError === null ? null : 2 * fit.tau * fit.tauStandardError,
    intercepts: fit.intercepts,
    logLikelihood: fit.logLikelihood + model.constant,
    heterogeneity,
    fit: fit.fit,
    warnings: glmmWarnings(choices, fit, k, mean.interval.method, profile !== null),
    ...record,
  };
}

function heterogeneityOf(model: GlmmModel, common: GlmmFit) {
  const saturated = model.saturated();
  const df = model.k - 1;
  const test = (statistic: number) => ({
    statistic,
    df,
    pValue: chiSquaredUpperTail(statistic, df),
  });
  return {
    wald: Number.isFinite(saturated.waldQ) ? test(saturated.waldQ) : null,
    likelihoodRatio: test(Math.max(0, 2 * (saturated.logLikelihood - common.logLikelihood))),
  };
}
