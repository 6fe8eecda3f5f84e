import type { StudyEffect } from "../effect/types.ts";
import { poolColumns } from "./pool_columns.ts";
import { poolingChoices } from "./pooling_choices.ts";
import { studyColumns } from "./study_columns.ts";
import type { PooledEffect, PoolingChoices } from "./types.ts";

/**
 * Pools study effects by inverse variances, under a random-effects or a common-effect model.
 *
 * Model: yi = mu + ui + ei, ui ~ N(0, tau2), ei ~ N(0, vi) with vi known; the common-effect model
 * has tau2 = 0. `estimate` is mu on the scale of `yi`; {@linkcode reportPooled} leads back to
 * proportions, ratios and differences.
 *
 * tau2 by any of metafor's estimators: DL, HE, HS, HSk, SJ, ML, REML, EB, PM, PMM, and GENQ with
 * weights; its interval by Q-profile, Biggerstaff-Jackson, Jackson or profile likelihood. Intervals
 * of the mean and prediction intervals: see {@linkcode IntervalMethod} and
 * {@linkcode PredictionMethod}. With `weights` other than inverse variances ("ivhet", "equal", one
 * for each id) the mean and its standard error use these, and tau2, Q and the factor of Hartung and
 * Knapp the inverse variances, as in metafor; GENQ uses them for tau2 too.
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
 * likelihood: the highest, with a warning. Kenward-Roger where its adjustment does not exist: Wald,
 * with a warning.
 *
 * Accuracy: within 1e-10 (closed forms) and 1e-6 (ML, REML, EB, PM, PMM; their own last step is
 * below 1e-9, so that tau2 has about 13 digits) of metafor 5.1 on the stored cases.
 *
 * @param studies One or more effects with distinct ids; `yi` of at most 1e30 in size, `vi` from 1e-30
 *   to 1e30.
 * @param choices Model, estimator of tau2, intervals, level.
 * @throws {RangeError} one error that lists all studies that cannot be pooled, or a bad choice, or
 *   choices that do not go together.
 *
 * @example Weights 10 and 10/3, so that the estimate is (10 * 0.2 + 10/3 * 0.6) / (40/3)
 * ```ts
 * import { pool } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = pool([
 *   { id: "a", yi: 0.2, vi: 0.1 },
 *   { id: "b", yi: 0.6, vi: 0.3 },
 * ], { model: "common" });
 * assert.equal(pooled.estimate.toFixed(12), "0.300000000000");
 * assert.equal(pooled.standardError.toFixed(12), Math.sqrt(3 / 40).toFixed(12));
 * assert.deepEqual(pooled.weights.map((weight) => weight.percent.toFixed(6)), ["75.000000", "25.000000"]);
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
  const columns = studyColumns(studies, "pool");
  if (typeof asked.weights === "object") refuseStrangers(asked.weights, columns.ids);
  return poolColumns(columns, asked);
}

/** A weight without a study is a misspelt id. */
function refuseStrangers(weights: object, ids: readonly string[]): void {
  const known = new Set(ids);
  const strangers = Object.keys(weights).filter((id) => !known.has(id));
  if (strangers.length > 0) {
    throw new RangeError(
      `pool: weights: found ${strangers.join(", ")}; allowed: ids of the studies; correct the id`,
    );
  }
}
