import type { StudyEffect } from "../effect/types.ts";
import { libraryVersion } from "../version.ts";
import { heterogeneityOf } from "./heterogeneity.ts";
import { logLikelihood } from "./log_likelihood.ts";
import { meanInference } from "./mean_interval.ts";
import { momentsOf, tracesOf } from "./moments.ts";
import { poolingChoices } from "./pooling_choices.ts";
import { poolWarnings } from "./pool_warnings.ts";
import { predictionInterval } from "./prediction_interval.ts";
import { qProfile } from "./q_profile.ts";
import { type Strata, strataOf } from "./strata.ts";
import { studiesDigest } from "./studies_digest.ts";
import { type StudyColumns, studyColumns } from "./study_columns.ts";
import { studyWeights } from "./study_weights.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import type { FitRecord, PooledEffect, PoolingChoices, PoolingChoicesInForce } from "./types.ts";

const closedForm: FitRecord = {
  converged: true,
  iterations: 0,
  tolerance: 0,
  reason: "closed form",
};

/** tau2 as asked for: given, estimated, or (common effect, one study) none. */
function fitTau2(strata: Strata, { tau2, tau2Value }: PoolingChoicesInForce): Tau2Fit | null {
  if (tau2Value !== undefined) return { tau2: tau2Value, standardError: null, fit: closedForm };
  return tau2 === null || strata.df === 0 ? null : tau2Estimators[tau2](strata);
}

/**
 * Pools columns that are sorted and checked.
 *
 * @param shared tau2 that was estimated elsewhere, for strata that share it.
 */
export function poolColumns(
  columns: StudyColumns,
  asked: PoolingChoicesInForce,
  shared?: Tau2Fit,
): PooledEffect {
  const { ids } = columns;
  const k = ids.length;
  const df = k - 1;
  const strata = strataOf([columns]);
  const common = momentsOf(strata, 0, 0);
  const fit = shared ?? fitTau2(strata, asked);
  const tau2 = fit?.tau2 ?? 0;
  const moments = tau2 === 0 ? common : momentsOf(strata, 0, tau2);
  const estimate = strata.centres[0]! + moments.mean;
  const classic = 1 / Math.sqrt(moments.weightSum);

  const noSpread = moments.q === 0 && asked.interval === "hartung-knapp";
  const choices: PoolingChoicesInForce = {
    ...asked,
    interval: k === 1 ? "wald" : noSpread ? "hartung-knapp-adhoc" : asked.interval,
  };
  const { level } = choices;
  const mean = meanInference(estimate, classic, moments.q / df, df, choices.interval, level);
  const { standardError, statistic, pValue, interval, hartungKnapp } = mean;
  const weights = new Float64Array(k);
  for (let i = 0; i < k; i++) weights[i] = 1 / (columns.variances[i]! + tau2);

  return {
    kind: "pooled-effect",
    method: "inverse-variance",
    k,
    estimate,
    standardError,
    statistic,
    pValue,
    interval,
    prediction: predictionInterval(
      estimate,
      { inForce: standardError, classic },
      tau2,
      k,
      choices.prediction,
      level,
    ),
    heterogeneity: heterogeneityOf(common.q, df, {
      tau2,
      standardError: fit?.standardError ?? null,
      interval: choices.tau2Interval === "none" || k === 1
        ? null
        : qProfile(strata, common.q, level),
      typicalVariance: k === 1 ? Infinity : df / tracesOf(strata, 0, 0).trace,
    }, level),
    ...(hartungKnapp === undefined ? {} : { hartungKnapp }),
    logLikelihood: logLikelihood(strata, tau2),
    weights: studyWeights(ids, weights),
    used: ids,
    excluded: [],
    choices,
    fit: fit?.fit ?? closedForm,
    warnings: poolWarnings(k, asked, choices, fit, mean),
    inputDigest: studiesDigest(headerOf(choices, shared), ids, [
      columns.effects,
      columns.variances,
    ]),
    libraryVersion,
  };
}

function headerOf(choices: PoolingChoicesInForce, shared: Tau2Fit | undefined): string {
  const { model, tau2, tau2Value, interval, prediction, tau2Interval, level } = choices;
  const given = shared?.tau2 ?? tau2Value ?? "";
  return `pool ${model} ${tau2} ${interval} ${prediction} ${tau2Interval} ${level} ${given}`;
}

/**
 * Pools study effects by inverse variances, under a random-effects or a common-effect model.
 *
 * Model: yi = mu + ui + ei, ui ~ N(0, tau2), ei ~ N(0, vi) with vi known; the common-effect model
 * has tau2 = 0. `estimate` is mu on the scale of `yi`; {@linkcode reportPooled} leads back to
 * proportions, ratios and differences.
 *
 * Defaults: REML; the interval of Hartung and Knapp whose variance factor is never below 1, with
 * t and k - 1 degrees of freedom; a prediction interval with t, k - 1 and that standard error; the
 * Q-profile interval of tau2; level 0.95. `choices` of the answer holds what was in force.
 *
 * The order of the studies does not matter: rows are sorted by id and the sums of the answer are
 * rounded once, so that the same table gives the same bits.
 *
 * Edges. One study: the estimate is its effect, tau2 is taken as 0, and the interval is Wald's,
 * which `choices` and `warnings` say. Fewer than three studies: no prediction interval. All
 * effects equal: the plain Hartung-Knapp interval would have no width, so the factor max(1, q) is
 * used and a warning says so. tau2 at 0: `fit.reason` is "at boundary". Several local maxima of the
 * restricted likelihood: the highest, with a warning.
 *
 * Accuracy: within 1e-10 (closed forms) and 1e-6 (REML, PM; their own last step is below 1e-9, so
 * that tau2 has about 13 digits) of metafor 5.1 on the stored cases.
 *
 * @param studies One or more effects with distinct ids; finite `yi`, `vi` above 0.
 * @param choices Model, estimator of tau2, intervals, level.
 * @throws {RangeError} one error that lists all studies that cannot be pooled, or a bad choice.
 *
 * @example Log risk ratios of three trials of the BCG vaccine
 * ```ts
 * import { pool } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = pool([
 *   { id: "aronson1948", yi: -0.8893, vi: 0.3256 },
 *   { id: "ferguson1949", yi: -1.5854, vi: 0.1946 },
 *   { id: "stein1953", yi: -0.7861, vi: 0.0069 },
 * ], { model: "common" });
 * assert.equal(pooled.estimate.toFixed(3), "-0.814");
 * assert.equal(pooled.heterogeneity.df, 2);
 * ```
 *
 * @see Viechtbauer (2005), https://doi.org/10.3102/10769986030003261
 * @see IntHout, Ioannidis and Borm (2014), https://doi.org/10.1186/1471-2288-14-25
 */
export function pool(
  studies: readonly StudyEffect[],
  choices: PoolingChoices = {},
): PooledEffect {
  const asked = poolingChoices(choices, "pool");
  return poolColumns(studyColumns(studies, "pool"), asked);
}
