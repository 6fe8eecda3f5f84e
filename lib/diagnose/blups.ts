import type { StudyEffect } from "../effect/types.ts";
import { criticalValue } from "../model/mean_interval.ts";
import { pool } from "../model/pool.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { Interval, PooledEffect, PoolingChoices } from "../model/types.ts";

/** The effect that the model predicts for one study of {@linkcode blups}. */
export interface Blup {
  readonly id: string;
  readonly label: string;
  /** tau2 / (tau2 + vi): how far the prediction stays with the study, 0 to 1. */
  readonly ownShare: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/** Answer of {@linkcode blups}. Plain data. */
export interface Blups {
  readonly kind: "blups";
  /** All studies together. */
  readonly all: PooledEffect;
  /** Sorted by id. */
  readonly studies: readonly Blup[];
}

/**
 * The true effect of each study as the random-effects model sees it: best linear unbiased
 * predictions, which draw imprecise studies towards the pooled effect.
 *
 * With s = tau2 / (tau2 + vi) the prediction is s yi + (1 - s) mu, its variance
 * s vi + (1 - s)^2 var(mu), on the scale of `yi`; tau2 is taken as known. The interval has the
 * quantile of the pooled effect's interval (normal, or t with its degrees of freedom), and var(mu)
 * is the variance in force, as in metafor's blup().
 *
 * Defaults: those of {@linkcode pool}. Edges: at tau2 = 0, for one study and under a common effect
 * each prediction is the pooled effect. Accuracy: as {@linkcode pool}. Cost: one fit.
 *
 * @param studies One or more effects with distinct ids.
 * @param choices As in {@linkcode pool}, without `weights`.
 * @throws {RangeError} for weights other than inverse variances, under which this is not the best
 *   prediction, or if a study cannot be pooled.
 *
 * @example With tau2 = vi each study is drawn half of the way
 * ```ts
 * import { blups } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { studies } = blups([
 *   { id: "a", yi: 0, vi: 0.1 },
 *   { id: "b", yi: 1, vi: 0.1 },
 * ], { tau2Value: 0.1 });
 * assert.deepEqual(studies.map((study) => study.estimate.toFixed(12)), [
 *   "0.250000000000",
 *   "0.750000000000",
 * ]);
 * ```
 *
 * @see Raudenbush and Bryk (1985), https://doi.org/10.3102/10769986010002075
 */
export function blups(studies: readonly StudyEffect[], choices: PoolingChoices = {}): Blups {
  const { weights = "inverse-variance" } = choices;
  if (weights !== "inverse-variance") {
    throw new RangeError(
      `blups: weights: found ${typeof weights === "string" ? weights : "one for each id"}; ` +
        `allowed: inverse-variance; leave them out`,
    );
  }
  const all = pool(studies, choices);
  const { ids, effects, variances } = studyColumns(studies, "blups");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  const { tau2 } = all.heterogeneity;
  const { level, method, df } = all.interval;
  const critical = criticalValue(level, df);
  return {
    kind: "blups",
    all,
    studies: ids.map((id, i) => {
      const vi = variances[i]!;
      const ownShare = tau2 / (tau2 + vi);
      const meanShare = vi / (tau2 + vi);
      const estimate = ownShare * effects[i]! + meanShare * all.estimate;
      const standardError = Math.sqrt(ownShare * vi + (meanShare * all.standardError) ** 2);
      const half = critical * standardError;
      return {
        id,
        label: labels.get(id) ?? id,
        ownShare,
        estimate,
        standardError,
        interval: { lower: estimate - half, upper: estimate + half, level, method, df },
      };
    }),
  };
}
