import type { StudyEffect } from "../effect/types.ts";
import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { Interval } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import { selectionChoices } from "./selection_choices.ts";
import { selectionFit, type SelectionMaximum } from "./selection_fit.ts";
import type { SelectionData } from "./selection_likelihood.ts";
import { clipped, pValueOf } from "./selection_pieces.ts";
import type {
  SelectionChoices,
  SelectionChoicesInForce,
  SelectionInterval,
  SelectionModel,
  SelectionParameter,
} from "./selection_types.ts";
import { selectionWarnings } from "./selection_warnings.ts";
import { withoutSelection } from "./selection_without.ts";

/** First interval whose end a P value does not exceed. */
function intervalOf(p: number, steps: readonly number[]): number {
  const found = steps.findIndex((step) => p <= step);
  return found === -1 ? steps.length : found;
}

function countIntervals(
  pValues: readonly number[],
  steps: readonly number[],
): readonly SelectionInterval[] {
  if (steps.length === 0) return [];
  const ends = steps.at(-1) === 1 ? steps : [...steps, 1];
  return ends.map((to, j) => ({
    from: ends[j - 1] ?? 0,
    to,
    k: pValues.filter((p) => intervalOf(p, ends) === j).length,
  }));
}

function wald(value: number, error: number, level: number, lowest = -Infinity): Interval {
  const half = normalUpperQuantile((1 - level) / 2) * error;
  return {
    lower: Math.max(lowest, value - half),
    upper: value + half,
    level,
    method: "wald",
    df: null,
  };
}

function parametersOf(
  { at, standardErrors, limits }: SelectionMaximum,
  { delta, level }: SelectionChoicesInForce,
): readonly SelectionParameter[] {
  return delta.map((given, j) => {
    const value = at[2 + j]!;
    const standardError = standardErrors[2 + j]!;
    const limit = limits[2 + j]!;
    return {
      value,
      standardError,
      interval: standardError === null ? null : wald(value, standardError, level, 0),
      estimated: given === null,
      limit: limit === 0 ? "none" : limit < 0 ? "lower" : "upper",
    };
  });
}

/**
 * Pooled effect when studies were published with a chance that depends on their P value.
 *
 * Model: before selection yi ~ N(mu, vi + tau2); a study is seen with relative chance w(pi), so that
 * its density is weighted by w and divided by the integral of weight times density. mu, tau2 and
 * the parameters delta of w are estimated together by maximum likelihood.
 * {@linkcode SelectionType} lists the weight functions; parameters, limits and defaults are those of
 * metafor's `selmodel()` on a model fitted by ML. P values are those of Wald tests of yi, one-sided
 * unless asked otherwise.
 *
 * Known weights instead of estimated ones (Vevea and Woods 2005): give `delta`;
 * {@linkcode fixedSelection} has their patterns.
 *
 * Accuracy: normal tails for step functions; else Gauss-Legendre panels, halved until the
 * log-likelihood changes by less than 1e-10 (relative). Newton's method with exact derivatives from
 * 16 to 28 starting points; the highest likelihood wins, and `maxima` lists all that were met.
 * Solved to a Newton decrement of 1e-7 standard errors.
 *
 * Edges: tau2 at 0 is held there for the standard errors. A selection parameter at a limit has no
 * standard error, and then the mean has none. With few studies, or all P values in one interval, the
 * likelihood may be flat or rise without end: `fit.converged` is then false and `warnings` says so.
 * The test is against chi-squared with one degree of freedom for each parameter, and conservative
 * where "no selection" is at the limit of what is allowed (halfnorm, negexp, logistic, power).
 *
 * @param studies At least as many as there are free parameters; distinct ids.
 * @param choices Weight function, direction, steps, values known beforehand.
 * @throws {RangeError} a bad choice, studies that cannot be pooled, or too few of them.
 *
 * @example All weights 1: the model without selection
 * ```ts
 * import { selectionModel } from "reforest";
 * import assert from "node:assert/strict";
 * const model = selectionModel([
 *   { id: "a", yi: 0.2, vi: 0.1 },
 *   { id: "b", yi: 0.6, vi: 0.3 },
 * ], { type: "stepfun", steps: [0.05], delta: [1, 1], tau2Value: 0 });
 * assert.equal(model.estimate.toFixed(9), "0.300000000");
 * assert.equal(model.standardError?.toFixed(9), Math.sqrt(3 / 40).toFixed(9));
 * ```
 *
 * @see Hedges (1992), https://doi.org/10.1214/ss/1177011364
 * @see Vevea and Hedges (1995), https://doi.org/10.1007/BF02294384
 * @see Preston, Ashby and Smyth (2004), https://doi.org/10.1111/j.1365-2753.2003.00457.x
 * @see Citkowicz and Vevea (2017), https://doi.org/10.1037/met0000119
 */
export function selectionModel(
  studies: readonly StudyEffect[],
  choices: SelectionChoices = {},
): SelectionModel {
  const asked = selectionChoices(choices);
  const { ids, effects, variances } = studyColumns(studies, "selectionModel");
  const { alternative, steps, smallestP, delta, tau2Value, estimateValue, level } = asked;
  const parameters = [estimateValue, tau2Value, ...delta].filter((value) => value === null).length;
  if (ids.length < parameters) {
    throw new RangeError(
      `selectionModel: studies: found ${ids.length}; allowed: at least ${parameters}, one for each ` +
        "parameter; choose a weight function with fewer parameters, or give their values",
    );
  }
  const side = alternative === "less" ? -1 : 1;
  const twoSided = alternative === "two.sided";
  const mirroredEffects = effects.map((effect) => side * effect);
  const observed = Array.from(
    mirroredEffects,
    (effect, i) => pValueOf(effect / Math.sqrt(variances[i]!), twoSided),
  );
  const moved = observed.map((value) => clipped(value, smallestP));
  const data: SelectionData = {
    effects: mirroredEffects,
    variances,
    pValues: moved.map((at) => ({ ...at, interval: intervalOf(at.p, steps) })),
  };
  const mirroredValue = estimateValue === null ? null : side * estimateValue;
  const inForce = { ...asked, estimateValue: mirroredValue };
  const without = withoutSelection(data, tau2Value, mirroredValue);
  const maximum = selectionFit(data, inForce, without);

  // `+ 0` so that a mirrored 0 is not -0.
  const estimate = side * maximum.at[0]! + 0;
  const standardError = maximum.standardErrors[0]!;
  const statistic = standardError === null ? null : estimate / standardError;
  const df = delta.filter((value) => value === null).length;
  const ratio = Math.max(0, 2 * (maximum.logLikelihood - without.logLikelihood));
  const intervals = countIntervals(moved.map(({ p }) => p), steps);
  const result = {
    kind: "selection-model" as const,
    k: ids.length,
    estimate,
    standardError,
    statistic,
    pValue: statistic === null ? null : 2 * normalUpperTail(Math.abs(statistic)),
    interval: standardError === null ? null : wald(estimate, standardError, level),
    tau2: maximum.at[1]!,
    tau2StandardError: maximum.standardErrors[1]!,
    delta: parametersOf(maximum, asked),
    logLikelihood: maximum.logLikelihood,
    withoutSelection: { ...without, estimate: side * without.estimate + 0 },
    test: df === 0 ? null : { statistic: ratio, df, pValue: chiSquaredUpperTail(ratio, df) },
    pValues: ids.map((id, i) => ({ id, pValue: observed[i]!.p })),
    intervals,
    used: ids,
    excluded: [],
    choices: asked,
    maxima: maximum.maxima.map(({ at, logLikelihood }) => ({
      estimate: side * at[0]! + 0,
      tau2: at[1]!,
      delta: at.slice(2),
      logLikelihood,
    })),
    fit: maximum.fit,
    inputDigest: studiesDigest(`selection ${JSON.stringify(asked)}`, ids, [effects, variances]),
    libraryVersion,
  };
  return { ...result, warnings: selectionWarnings(result) };
}
