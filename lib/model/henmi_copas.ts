import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { findRoot } from "../numeric/find_root.ts";
import { libraryVersion } from "../version.ts";
import { requireLevel } from "./group_counts.ts";
import { henmiCopasTail, powerSums } from "./henmi_copas_tail.ts";
import { momentsOf } from "./moments.ts";
import { strataOf } from "./strata.ts";
import { studiesDigest } from "./studies_digest.ts";
import { studyColumns } from "./study_columns.ts";
import { inverseVarianceWeights } from "./study_weights.ts";
import { tau2DerSimonianLaird } from "./tau2_dersimonian_laird.ts";
import type { Interval, StudyWeight } from "./types.ts";

/** Answer of {@linkcode henmiCopas}. Plain data. */
export interface HenmiCopas {
  readonly kind: "henmi-copas";
  readonly k: number;
  /** The common-effect mean, on the analysis scale. */
  readonly estimate: number;
  /** Its standard error under random effects. */
  readonly standardError: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** By DerSimonian and Laird. */
  readonly tau2: number;
  readonly weights: readonly StudyWeight[];
  readonly used: readonly string[];
  readonly choices: { readonly level: number };
  readonly fit: { readonly converged: boolean; readonly iterations: number };
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/**
 * The common-effect mean with an interval that allows for heterogeneity: a random-effects analysis
 * that small studies, where publication bias sits, pull at less.
 *
 * Model: that of {@linkcode pool} under random effects, on the scale of `yi`. The weights are
 * 1 / vi; the standard error is the root of (1 + tau2 sum(w^2) / sum(w)) / sum(w), tau2 by DerSimonian and
 * Laird; the interval uses the distribution of estimate over standard error, with the estimation of
 * tau2 in it. The P value is from the same distribution.
 *
 * Defaults: level 0.95. Edges: one study is refused, since it says nothing about tau2. All effects
 * equal: tau2 is 0 and the interval is wider than Wald's all the same.
 * Accuracy: quadrature to about 1e-10; metafor's `hc()` stops its search at 1e-4 of a standard error.
 *
 * @param studies Two or more effects with distinct ids.
 * @throws {RangeError} for fewer than two studies, studies that cannot be pooled, or a bad level.
 *
 * @example The estimate is the common-effect mean
 * ```ts
 * import { henmiCopas } from "reforest";
 * import assert from "node:assert/strict";
 * const { estimate, interval } = henmiCopas([
 *   { id: "a", yi: 0.2, vi: 0.1 },
 *   { id: "b", yi: 0.6, vi: 0.3 },
 * ]);
 * assert.equal(estimate.toFixed(12), "0.300000000000");
 * assert.ok(interval.lower < estimate && estimate < interval.upper);
 * ```
 *
 * @see Henmi and Copas (2010), https://doi.org/10.1002/sim.4029
 */
export function henmiCopas(
  studies: readonly StudyEffect[],
  choices: { readonly level?: number } = {},
): HenmiCopas {
  const { level = 0.95 } = choices;
  requireLevel("henmiCopas", level);
  const columns = studyColumns(studies, "henmiCopas");
  const k = columns.ids.length;
  if (k < 2) throw new RangeError("henmiCopas: studies: found 1; allowed: two or more");
  const strata = strataOf([columns]);
  const { mean, weightSum } = momentsOf(strata, 0, 0);
  const { tau2 } = tau2DerSimonianLaird(strata);
  const sums = powerSums(strata);
  const estimate = strata.centres[0]! + mean;
  const standardError = Math.sqrt((1 + tau2 * sums.w2) / weightSum);
  const tail = (1 - level) / 2;
  const excess = (t: number) => henmiCopasTail(sums, k, tau2, t) - tail;
  const inflation = 1 + tau2 * sums.w2;
  // At most the normal tail, since the probability given the mean is at most 1. The quantile shrinks
  // with the root of the inflation, so that huge heterogeneity has a tiny one.
  const least = 1e-3 / Math.sqrt(inflation);
  const root = findRoot(excess, least, normalUpperQuantile(tail), { tolerance: 1e-13 });
  const half = root.root * Math.sqrt(inflation) * standardError;
  const size = Math.abs(estimate) / (Math.sqrt(inflation) * standardError);
  return {
    kind: "henmi-copas",
    k,
    estimate,
    standardError,
    pValue: size < 1e-9 ? 1 : Math.min(1, 2 * henmiCopasTail(sums, k, tau2, size)),
    interval: {
      lower: estimate - half,
      upper: estimate + half,
      level,
      method: "henmi-copas",
      df: null,
    },
    tau2,
    weights: inverseVarianceWeights(columns.ids, columns.variances, 0, weightSum),
    used: columns.ids,
    choices: { level },
    fit: { converged: root.converged, iterations: root.iterations },
    warnings: k < 5
      ? [`Only ${k} studies: tau2 is hardly known, and intervals that rest on it are unsure.`]
      : [],
    inputDigest: studiesDigest(`henmi-copas ${level}`, columns.ids, [
      columns.effects,
      columns.variances,
    ]),
    libraryVersion,
  };
}
