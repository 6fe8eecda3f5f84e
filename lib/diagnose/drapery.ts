import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { nagashimaLimits, nagashimaSamples } from "../model/nagashima_limits.ts";
import { poolColumns } from "../model/pool_columns.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { strataOf } from "../model/strata.ts";
import { type StudyColumns, studyColumns } from "../model/study_columns.ts";
import type { PoolingChoicesInForce } from "../model/types.ts";
import { draperyPValues } from "./drapery_p_values.ts";
import type { Drapery, DraperyChoices, PValueCurve } from "./drapery_types.ts";

/** Level so close to 0 that the ends of its interval are one place, to the last digits. */
const noLevel = 1e-9;

/** Below it, the level 1 - P would no longer tell P with ten digits. */
const leastP = 1e-6;

/**
 * P value functions of all studies and of the pooled effect: for each P value, the two effects that
 * the data would reject with just that P value. Their curves are the drapery plot, which shows
 * intervals of all levels at once, where a forest plot shows those of one.
 *
 * A study's function is normal, 2 (1 - Phi(|yi - mu| / se)), so that its limits at P are yi -+ z se.
 * The limits of the pooled effect are its intervals of level 1 - P, by the method in force, and
 * those of `prediction` are prediction intervals of level 1 - P. At P = 1 both meet at the estimate
 * (a bootstrapped prediction interval: at its median). The effects are on the scale of `yi`.
 *
 * Defaults: those of {@linkcode pool}. Edges. One study: its curve and the pooled one are the same.
 * Fewer than three studies, or a common effect: no prediction. Accuracy: as {@linkcode pool}. Cost:
 * a fit for each P value, each linear in k; with `prediction: "nagashima"` one bootstrap for all.
 *
 * @param studies One or more effects with distinct ids.
 * @param choices As in {@linkcode pool}, and the P values of the grid.
 * @throws {RangeError} if a study cannot be pooled, or a P value is not in 1e-6 to 1, or comes twice.
 *
 * @example At P = 0.05 the curves pass through the ends of the 95 % intervals
 * ```ts
 * import { drapery } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { studies, pooled, all } = drapery([
 *   { id: "a", yi: 0.2, vi: 0.01 },
 *   { id: "b", yi: 0.6, vi: 0.04 },
 * ], { pValues: [1, 0.05] });
 * assert.equal(studies[0]?.upper[1]?.toFixed(3), "0.396");
 * assert.equal(pooled.lower[0], all.estimate);
 * assert.equal(pooled.lower[1]?.toFixed(12), all.interval.lower.toFixed(12));
 * ```
 *
 * @see Rücker and Schwarzer (2021), https://doi.org/10.1002/jrsm.1410
 */
export function drapery(
  studies: readonly StudyEffect[],
  choices: DraperyChoices = {},
): Drapery {
  const { pValues = draperyPValues, ...pooling } = choices;
  const grid = descending(pValues);
  const all = pool(studies, pooling);
  const columns = studyColumns(studies, "drapery");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  const asked: PoolingChoicesInForce = {
    ...poolingChoices(pooling, "drapery"),
    tau2Interval: "none",
  };
  const z = grid.map((p) => normalUpperQuantile(p / 2));
  const weights = new Map(all.weights.map(({ id, percent }) => [id, percent]));
  return {
    kind: "drapery",
    pValues: grid,
    studies: columns.ids.map((id, i) => {
      const [estimate, standardError] = [columns.effects[i]!, Math.sqrt(columns.variances[i]!)];
      return {
        ...{ id, label: labels.get(id) ?? id, estimate, standardError },
        weight: weights.get(id) ?? 0,
        lower: z.map((quantile) => estimate - quantile * standardError),
        upper: z.map((quantile) => estimate + quantile * standardError),
      };
    }),
    all,
    ...pooledCurves(columns, asked, grid, all.estimate),
    choices: all.choices,
  };
}

/** The intervals of each level, as `pool` has them. */
function pooledCurves(
  columns: StudyColumns,
  asked: PoolingChoicesInForce,
  grid: readonly number[],
  estimate: number,
): Pick<Drapery, "pooled" | "prediction"> {
  const { bootstrap, prediction: method } = asked;
  // The samples are the same at every level, and take longer than all the rest.
  const once = method === "nagashima" && columns.ids.length >= 3 && bootstrap !== undefined
    ? bootstrapped(columns, bootstrap)
    : null;
  const each = once === null ? asked : { ...asked, prediction: "none" as const };
  const fits = grid.map((p) => {
    const level = p === 1 ? noLevel : 1 - p;
    const { interval, prediction: fitted } = poolColumns(columns, { ...each, level });
    const prediction = once === null ? fitted : once(level);
    if (p < 1) return { interval, prediction };
    const centre = prediction && prediction.lower / 2 + prediction.upper / 2;
    return { interval: both(estimate), prediction: centre === null ? null : both(centre) };
  });
  const predictions = fits.flatMap(({ prediction }) => prediction ?? []);
  return {
    pooled: curveOf(fits.map(({ interval }) => interval)),
    prediction: predictions.length < grid.length ? null : curveOf(predictions),
  };
}

/** Answers the bootstrapped prediction interval of each level. */
function bootstrapped(
  columns: StudyColumns,
  bootstrap: NonNullable<PoolingChoicesInForce["bootstrap"]>,
): (level: number) => Limits {
  const strata = strataOf([columns]);
  const samples = nagashimaSamples(strata, bootstrap);
  return (level) => nagashimaLimits(strata, level, samples);
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

function both(x: number): Limits {
  return { lower: x, upper: x };
}

function curveOf(limits: readonly Limits[]): PValueCurve {
  return { lower: limits.map((each) => each.lower), upper: limits.map((each) => each.upper) };
}

function descending(pValues: readonly number[]): readonly number[] {
  const wrong = pValues.filter((p, i) => !(p >= leastP && p <= 1) || pValues.indexOf(p) < i);
  if (wrong.length > 0 || pValues.length === 0) {
    throw new RangeError(
      `drapery: pValues: found ${wrong.join(", ") || "none"}; ` +
        `allowed: numbers from ${leastP} to 1, each once`,
    );
  }
  return [...pValues].sort((a, b) => b - a);
}
