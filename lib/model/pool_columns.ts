import { libraryVersion } from "../version.ts";
import { givenMean, givenWeights } from "./given_weights.ts";
import { heterogeneityOf } from "./heterogeneity.ts";
import { logLikelihood } from "./log_likelihood.ts";
import { inferMean } from "./infer_mean.ts";
import { type Moments, momentsOf, tracesOf } from "./moments.ts";
import { poolWarnings } from "./pool_warnings.ts";
import { poolingHeader } from "./pooling_header.ts";
import { predictionInterval } from "./prediction_interval.ts";
import { type Strata, strataOf } from "./strata.ts";
import { studiesDigest } from "./studies_digest.ts";
import type { StudyColumns } from "./study_columns.ts";
import { inverseVarianceWeights, studyWeights } from "./study_weights.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import { tau2Interval } from "./tau2_interval.ts";
import type { FitRecord, PooledEffect, PoolingChoicesInForce } from "./types.ts";

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

/** Moments about a mean that other weights made; Q grows by the square of the distance. */
function about(moments: Moments, mean: number): Moments {
  return { ...moments, mean, q: moments.q + moments.weightSum * (mean - moments.mean) ** 2 };
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
  const fitted = fitColumns(columns, asked, shared);
  const { ids, effects, variances } = columns;
  const given = asked.weights === undefined ? [] : [givenWeights(columns, asked.weights)];
  const header = poolingHeader(fitted.choices, shared);
  return { ...fitted, inputDigest: studiesDigest(header, ids, [effects, variances, ...given]) };
}

/**
 * The same without the digest of the inputs, for refits that are told in one line: at thirty studies
 * the digest takes as long as the fit.
 */
export function fitColumns(
  columns: StudyColumns,
  asked: PoolingChoicesInForce,
  shared?: Tau2Fit,
): Omit<PooledEffect, "inputDigest"> {
  const { ids, effects, variances } = columns;
  const k = ids.length;
  const df = k - 1;
  const given = asked.weights === undefined ? null : givenWeights(columns, asked.weights);
  const strata = strataOf([given === null ? columns : { effects, variances, weights: given }]);
  const common = momentsOf(strata, 0, 0);
  const fit = shared ?? fitTau2(strata, asked);
  const tau2 = fit?.tau2 ?? 0;
  const moments = tau2 === 0 ? common : momentsOf(strata, 0, tau2);
  const own = given === null ? null : givenMean(strata, strata.givenWeights!, tau2);
  const inForce = own === null ? moments : about(moments, own.mean);
  const classic = own?.standardError ?? 1 / Math.sqrt(moments.weightSum);
  const estimate = strata.centres[0]! + inForce.mean;
  const { mean, choices } = inferMean(strata, estimate, classic, moments, tau2, asked);
  const { standardError, statistic, pValue, interval, hartungKnapp, kenwardRoger } = mean;
  const prediction = predictionInterval({
    estimate,
    inForce: standardError,
    classic,
    q: moments.q / df,
    tau2,
    k,
    strata,
    mean: interval,
    criticalOfMean: mean.critical,
  }, choices);

  return {
    kind: "pooled-effect",
    method: "inverse-variance",
    k,
    estimate,
    standardError,
    statistic,
    pValue,
    interval,
    prediction,
    heterogeneity: heterogeneityOf(common.q, df, {
      tau2,
      standardError: fit?.standardError ?? null,
      interval: tau2Interval(strata, common.q, choices),
      typicalVariance: k === 1 ? Infinity : df / tracesOf(strata, 0, 0).trace,
    }, choices.level),
    ...(hartungKnapp === undefined ? {} : { hartungKnapp }),
    ...(kenwardRoger === undefined ? {} : { kenwardRoger }),
    logLikelihood: logLikelihood(strata, tau2, inForce),
    weights: given === null
      ? inverseVarianceWeights(ids, variances, tau2, moments.weightSum)
      : studyWeights(ids, Array.from(given)),
    used: ids,
    excluded: [],
    choices,
    fit: fit?.fit ?? closedForm,
    warnings: poolWarnings(k, asked, choices, fit, mean, prediction),
    libraryVersion,
  };
}
