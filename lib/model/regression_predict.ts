import { criticalValue } from "./mean_interval.ts";
import { columnValue } from "./regression_design.ts";
import type { MetaRegression } from "./regression_types.ts";
import type { Interval } from "./types.ts";

/** What a meta-regression expects for one set of moderators. */
export interface PredictedEffect {
  readonly estimate: number;
  readonly standardError: number;
  /** Of the mean effect at these moderators. */
  readonly interval: Interval;
  /** Of the effect of one new study; null under a common effect and with fewer than 2 residual degrees of freedom. */
  readonly prediction: Interval | null;
}

/** Estimate and intervals for one row of the design matrix. */
export function predictRow(fit: MetaRegression, row: readonly number[]): PredictedEffect {
  const { coefficients, covariance, residual, choices } = fit;
  const { interval: method, level } = choices;
  const df = method === "wald" ? null : residual.df;
  let estimate = 0;
  let variance = 0;
  row.forEach((x, i) => {
    estimate += x * coefficients[i]!.estimate;
    row.forEach((y, j) => variance += x * covariance[i]![j]! * y);
  });
  variance = Math.max(0, variance);
  const critical = criticalValue(level, df);
  const around = (spread: number, name: string): Interval => ({
    lower: estimate - critical * spread,
    upper: estimate + critical * spread,
    level,
    method: name,
    df,
  });
  return {
    estimate,
    standardError: Math.sqrt(variance),
    interval: around(Math.sqrt(variance), method),
    prediction: choices.model === "common" || residual.df < 2
      ? null
      : around(Math.sqrt(variance + residual.tau2), df === null ? "wald" : "t"),
  };
}

/**
 * The effects that a meta-regression expects for given moderators, with the confidence interval of
 * the mean effect and the prediction interval of a new study.
 *
 * Both intervals use the distribution of the coefficients: t with k - p degrees of freedom, or
 * normal for "wald"; the prediction interval adds the residual tau2, as metafor's predict() does.
 *
 * @param fit A meta-regression.
 * @param at Sets of moderators; each names all variables of the model.
 * @throws {RangeError} when a moderator is missing or a level unknown.
 *
 * @example Interpolation on a straight line
 * ```ts
 * import { metaRegression, predictRegression } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = [1, 2, 3, 4].map((dose) => ({
 *   id: `dose ${dose}`, yi: 0.5 * dose, vi: 0.04, moderators: { dose },
 * }));
 * const [predicted] = predictRegression(metaRegression(studies, ["dose"]), [{ dose: 2.5 }]);
 * assert.equal(predicted?.estimate.toFixed(10), "1.2500000000");
 * assert.equal(predicted?.standardError.toFixed(10), "0.1000000000");
 * ```
 */
export function predictRegression(
  fit: MetaRegression,
  at: readonly Readonly<Record<string, number | string>>[],
): readonly PredictedEffect[] {
  const { variables, columns } = fit.design;
  return at.map((moderators, i) => {
    for (const { name, levels } of variables) {
      const value = moderators[name];
      const isKnown = levels === null
        ? typeof value === "number" && Number.isFinite(value)
        : value !== undefined && levels.includes(String(value));
      if (!isKnown) {
        throw new RangeError(
          `predictRegression: at ${i + 1}, "${name}": found ${value}; allowed: ${
            levels === null ? "a finite number" : levels.join(", ")
          }`,
        );
      }
    }
    return predictRow(
      fit,
      columns.map((column) =>
        columnValue(
          column,
          (name, level) =>
            level === null ? Number(moderators[name]) : String(moderators[name]) === level ? 1 : 0,
        )
      ),
    );
  });
}
