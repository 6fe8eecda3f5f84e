import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { ChiSquaredTest, NotEstimable, PooledEffect, PoolingChoices } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import { radialLine } from "./radial_line.ts";
import { coefficient } from "./regression_outcome.ts";
import type { Coefficient } from "./small_study_types.ts";
import { fewestStudies } from "./test_rules.ts";
import { weightedMean } from "./weighted_mean.ts";
import { hasSpread } from "./weighted_line.ts";

/** Choices of {@linkcode limitMetaAnalysis}. */
export interface LimitMetaAnalysisChoices {
  /** Which adjusted effect `adjusted` holds. @default "beta0" */
  readonly method?: "beta0" | "beta-lim" | "mu-lim";
  /** Estimator of tau2 and level. @default those of `pool` */
  readonly pooling?: Pick<PoolingChoices, "tau2" | "level">;
}

/** A study shrunk to where it would be with infinite precision. */
export interface LimitStudy {
  readonly id: string;
  readonly yi: number;
  readonly vi: number;
}

/** Answer of {@linkcode limitMetaAnalysis}. Plain data. */
export interface LimitMetaAnalysis {
  readonly kind: "limit-meta-analysis";
  readonly k: number;
  readonly observed: PooledEffect;
  readonly adjusted: Coefficient;
  readonly beta0: Coefficient;
  readonly betaLim: Coefficient;
  readonly muLim: Coefficient;
  /** Intercept and slope of the generalised radial plot. */
  readonly alpha: number;
  readonly beta: number;
  /** Cochran's Q, and its parts: small-study effects (1 df) and the rest (k - 2 df). */
  readonly q: ChiSquaredTest;
  readonly qSmall: ChiSquaredTest;
  readonly qResidual: ChiSquaredTest;
  /** Heterogeneity that small-study effects do not explain, 0 to 1. */
  readonly g2: number;
  readonly limitStudies: readonly LimitStudy[];
  readonly used: readonly string[];
  readonly choices: {
    readonly method: "beta0" | "beta-lim" | "mu-lim";
    readonly tau2: string | null;
    readonly level: number;
  };
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

function chiSquared(statistic: number, df: number): ChiSquaredTest {
  return { statistic, df, pValue: chiSquaredUpperTail(Math.max(0, statistic), df) };
}

/**
 * Limit meta-analysis: the pooled effect when every study were infinitely precise and only
 * heterogeneity were left, after small-study effects have been allowed for.
 *
 * Random-effects model with a publication bias parameter alpha: yi = beta + sqrt(vi + tau2) (alpha +
 * ei). alpha and beta are intercept and slope of the generalised radial plot (yi / sqrt(vi + tau2)
 * over 1 / sqrt(vi + tau2)). "beta0" (default) is beta + tau alpha; "beta-lim" and "mu-lim" pool the
 * limit studies with and without an intercept in their radial plot. Standard errors and normal
 * intervals are those of R metasens, of which this is `limitmeta()`; tau2 by REML unless chosen.
 * G2 is the share of the variation among limit studies that the intercept does not explain.
 *
 * Edges, answered as `{kind: "not-estimable", reason}`: fewer than 3 studies, or equal standard
 * errors. With tau2 = 0 all limit studies agree and G2 is 0.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example Effects on the line 0.2 + 1.5 se, without heterogeneity: the limit is 0.2
 * ```ts
 * import { limitMetaAnalysis } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = Array.from({ length: 10 }, (_, i) => {
 *   const se = 0.1 + 0.02 * i;
 *   return { id: `s${i}`, yi: 0.2 + 1.5 * se, vi: se * se };
 * });
 * const answer = limitMetaAnalysis(studies);
 * assert.ok(answer.kind === "limit-meta-analysis");
 * assert.equal(answer.observed.heterogeneity.tau2, 0);
 * assert.equal(answer.beta0.estimate.toFixed(10), "0.2000000000");
 * ```
 *
 * @see Ruecker, Schwarzer, Carpenter, Binder and Schumacher (2011), https://doi.org/10.1093/biostatistics/kxq046
 */
export function limitMetaAnalysis(
  studies: readonly StudyEffect[],
  choices: LimitMetaAnalysisChoices = {},
): LimitMetaAnalysis | NotEstimable {
  const { method = "beta0", pooling = {} } = choices;
  if (!["beta0", "beta-lim", "mu-lim"].includes(method)) {
    throw new RangeError(
      `limitMetaAnalysis: method: found ${method}; allowed: beta0, beta-lim, mu-lim`,
    );
  }
  const { ids, effects, variances } = studyColumns(studies, "limitMetaAnalysis");
  const k = ids.length;
  const errors = variances.map(Math.sqrt);
  if (k < 3 || !hasSpread(errors)) {
    const reason = k < 3
      ? `it needs 3 studies or more, and there are ${k}`
      : "all standard errors are equal, so that there is no small-study effect";
    return { kind: "not-estimable", quantity: "limit of the pooled effect", reason, studies: [] };
  }
  const observed = pool(studies, { ...pooling, interval: "wald", prediction: "none" });
  const { level } = observed.choices;
  const { tau2, q } = observed.heterogeneity;
  const radial = radialLine(effects, variances.map((variance) => Math.sqrt(variance + tau2)));
  const { intercept: alpha, slope: beta } = radial;
  const limits = effects.map((yi, i) =>
    beta + Math.sqrt(tau2 / (variances[i]! + tau2)) * (yi - beta)
  );
  const limitLine = radialLine(limits, errors);
  const mean = weightedMean(limits, variances);
  const residual = radialLine(effects, errors).residualSum;
  const found = {
    beta0: coefficient(beta + Math.sqrt(tau2) * alpha, limitLine.slopeError, null, level),
    betaLim: coefficient(limitLine.slope, limitLine.slopeError, null, level),
    muLim: coefficient(mean.mean, Math.sqrt(mean.variance), null, level),
  };
  const inForce = { method, tau2: observed.choices.tau2, level };
  return {
    kind: "limit-meta-analysis",
    k,
    observed,
    adjusted: { "beta0": found.beta0, "beta-lim": found.betaLim, "mu-lim": found.muLim }[method],
    ...found,
    alpha,
    beta,
    q: chiSquared(q, k - 1),
    qSmall: chiSquared(q - residual, 1),
    qResidual: chiSquared(residual, k - 2),
    g2: tau2 === 0 ? 0 : limitLine.residualSum / limitLine.totalSum,
    limitStudies: ids.map((id, i) => ({ id, yi: limits[i]!, vi: variances[i]! })),
    used: ids,
    choices: inForce,
    warnings: k < fewestStudies
      ? [`fewer than ${fewestStudies} studies (${k}): the adjusted effect is unreliable`]
      : [],
    inputDigest: studiesDigest(`limit-meta-analysis ${JSON.stringify(inForce)}`, ids, [
      effects,
      variances,
    ]),
    libraryVersion,
  };
}
