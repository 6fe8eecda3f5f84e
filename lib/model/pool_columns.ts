import { libraryVersion } from "../version.ts";
import { heterogeneityOf } from "./heterogeneity.ts";
import { logLikelihood } from "./log_likelihood.ts";
import { meanInference } from "./mean_interval.ts";
import { momentsOf, tracesOf } from "./moments.ts";
import { poolWarnings } from "./pool_warnings.ts";
import { predictionInterval } from "./prediction_interval.ts";
import { qProfile } from "./q_profile.ts";
import { type Strata, strataOf } from "./strata.ts";
import { studiesDigest } from "./studies_digest.ts";
import type { StudyColumns } from "./study_columns.ts";
import { inverseVarianceWeights } from "./study_weights.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
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
      interval,
      mean.critical,
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
    logLikelihood: logLikelihood(strata, tau2, moments),
    weights: inverseVarianceWeights(ids, columns.variances, tau2, moments.weightSum),
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
