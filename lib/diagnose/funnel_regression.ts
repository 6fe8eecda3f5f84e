import { requireLevel } from "../model/group_counts.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { recommendedTests } from "./recommended_tests.ts";
import { mixedRegression, multiplicativeRegression } from "./regression_outcome.ts";
import type { Knowingly, SmallStudyTest, StudyWithGroups } from "./small_study_types.ts";
import { columnsOfEffects, type TestColumns } from "./test_columns.ts";
import { testRecord } from "./test_record.ts";
import { refused, rulingOn, spreadWarnings } from "./test_rules.ts";

const caller = "funnelRegression";

/** What the effect is regressed on, by metafor's names. */
export type FunnelPredictor = "sei" | "vi" | "ni" | "ninv" | "sqrtni" | "sqrtninv";

/** Choices of {@linkcode funnelRegression}. */
export interface FunnelRegressionChoices {
  /**
   * "lm": weights 1 / vi and a multiplicative residual variance (Egger's own test); "rma":
   * mixed-effects model with REML and a normal test. @default "lm"
   */
  readonly model?: "lm" | "rma";
  /** @default "sei" */
  readonly predictor?: FunnelPredictor;
  /** metafor's code of the measure. @default "GEN" */
  readonly measure?: string;
  /** Rules to set aside. @default none */
  readonly knowingly?: Knowingly;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number;
}

interface Predictor {
  readonly name: string;
  /** Whether the predictor is 0 for an infinitely precise study. */
  readonly limit: boolean;
  readonly of: (columns: TestColumns) => Float64Array | null;
}

const ofSizes = (f: (ni: number) => number): Predictor["of"] => ({ sizes }) =>
  sizes === null ? null : sizes.map(f);

const predictors: Readonly<Record<FunnelPredictor, Predictor>> = {
  sei: { name: "standard error", limit: true, of: ({ variances }) => variances.map(Math.sqrt) },
  vi: { name: "sampling variance", limit: true, of: ({ variances }) => variances },
  ni: { name: "sample size", limit: false, of: ofSizes((ni) => ni) },
  ninv: { name: "1 / sample size", limit: true, of: ofSizes((ni) => 1 / ni) },
  sqrtni: { name: "square root of sample size", limit: false, of: ofSizes(Math.sqrt) },
  sqrtninv: {
    name: "1 / square root of sample size",
    limit: true,
    of: ofSizes((ni) => 1 / Math.sqrt(ni)),
  },
};

/**
 * Regression test of funnel-plot asymmetry: the slope of the effects over their standard error, or
 * over another measure of size, as metafor's `regtest()`.
 *
 * Model "lm": weighted least squares with weights 1 / vi and a multiplicative residual variance, t
 * with k - 2 degrees of freedom; with the standard error this is Egger's test. Model "rma":
 * mixed-effects regression with additive heterogeneity by REML, normal test. `limitEstimate` is the
 * effect where the predictor is 0, that is, of an infinitely precise study; predictors that grow
 * with size have none.
 *
 * Fewer than ten studies, and predictors made of the standard error for measures whose standard
 * error follows the effect, are refused unless set aside knowingly. Fewer than three studies, a
 * predictor without spread, or studies without `ni` where it is asked for are refused always.
 *
 * Accuracy: "lm" within 1e-10, "rma" within 1e-6 of metafor 5.1 on the stored cases; of several
 * maxima of the restricted likelihood the highest is taken.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example Effects that are exactly 1 + 2 se, but for a little noise
 * ```ts
 * import { funnelRegression } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = Array.from({ length: 10 }, (_, i) => {
 *   const se = 0.1 + 0.05 * i;
 *   return { id: `s${i}`, yi: 1 + 2 * se + (i % 2 === 0 ? 1e-6 : -1e-6), vi: se * se };
 * });
 * const test = funnelRegression(studies);
 * assert.ok(test.kind === "small-study-test");
 * assert.ok(Math.abs(test.regression!.slope.estimate - 2) < 1e-4);
 * assert.ok(Math.abs(test.limitEstimate!.estimate - 1) < 1e-4);
 * ```
 *
 * @see Egger et al. (1997), https://doi.org/10.1136/bmj.315.7109.629
 * @see Sterne and Egger (2005), https://doi.org/10.1002/0470870168.ch6
 */
export function funnelRegression(
  studies: readonly StudyWithGroups[],
  choices: FunnelRegressionChoices = {},
): SmallStudyTest | NotApplicable {
  const { model = "lm", predictor = "sei", measure = "GEN", knowingly = {}, level = 0.95 } =
    choices;
  if (model !== "lm" && model !== "rma") {
    throw new RangeError(`${caller}: model: found ${model}; allowed: lm, rma`);
  }
  if (!Object.hasOwn(predictors, predictor)) {
    throw new RangeError(
      `${caller}: predictor: found ${predictor}; allowed: ${Object.keys(predictors).join(", ")}`,
    );
  }
  requireLevel(caller, level);
  const { name, limit, of } = predictors[predictor];
  const test = `Regression on ${name}`;
  const advice = recommendedTests(measure);
  const columns = columnsOfEffects(studies, caller);
  const unsuited = advice.errorFollowsEffect && (predictor === "sei" || predictor === "vi")
    ? `it does not suit the measure ${measure}: ${advice.reason}; take a predictor made of the ` +
      `sample size, or one of ${advice.tests.join(", ")}`
    : null;
  const ruling = rulingOn(test, columns.ids.length, unsuited, knowingly);
  if (ruling.kind === "not-applicable") return ruling;
  const x = of(columns);
  if (x === null) return refused(test, "it needs the sample size (ni) of every study");
  const { effects, variances } = columns;
  const outcome = model === "rma"
    ? mixedRegression(x, effects, variances, name, "normal", level)
    : multiplicativeRegression(
      x,
      effects,
      variances.map((variance) => 1 / variance),
      { predictor: name, weights: "1 / vi" },
      level,
    );
  if (typeof outcome === "string") return refused(test, outcome);
  const record = testRecord(columns, outcome, {
    test,
    choices: {
      model,
      predictor,
      measure,
      level,
      knowinglyK: knowingly.k === true,
      knowinglyMeasure: knowingly.measure === true,
    },
    warnings: [...ruling.warnings, ...spreadWarnings(variances)],
  });
  return limit ? { ...record, limitEstimate: outcome.regression.intercept } : record;
}
