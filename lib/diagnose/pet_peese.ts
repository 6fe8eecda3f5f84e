import type { StudyEffect } from "../effect/types.ts";
import { requireLevel } from "../model/group_counts.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { NotEstimable } from "../model/types.ts";
import { libraryVersion } from "../version.ts";
import { mixedRegression, multiplicativeRegression } from "./regression_outcome.ts";
import type { Coefficient, RegressionOfTest } from "./small_study_types.ts";
import { fewestStudies } from "./test_rules.ts";

const caller = "petPeese";

/** Choices of {@linkcode petPeese}. */
export interface PetPeeseChoices {
  /** "lm": multiplicative residual variance; "rma": additive heterogeneity by REML. @default "lm" */
  readonly model?: "lm" | "rma";
  /** Two-sided P of PET's intercept below which PEESE is taken. @default 0.1 */
  readonly alpha?: number;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number;
}

/** Answer of {@linkcode petPeese}. Plain data. */
export interface PetPeese {
  readonly kind: "pet-peese";
  readonly k: number;
  /** Regression on the standard error. */
  readonly pet: RegressionOfTest;
  /** Regression on the sampling variance. */
  readonly peese: RegressionOfTest;
  readonly chosen: "PET" | "PEESE";
  /** Intercept of the chosen regression: the effect of an infinitely precise study. */
  readonly adjusted: Coefficient;
  readonly used: readonly string[];
  readonly choices: Required<PetPeeseChoices>;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/**
 * PET-PEESE: the effect that a line through the funnel has where the standard error (PET, precision-
 * effect test) or the sampling variance (PEESE) is 0.
 *
 * The conditional rule of Stanley and Doucouliagos: PEESE when PET's intercept differs from 0 in a
 * one-sided test at 5 % (`alpha` is the two-sided 0.1), else PET. "lm" (default) is weighted least
 * squares with weights 1 / vi and a multiplicative residual variance, t with k - 2 degrees of
 * freedom; "rma" has additive heterogeneity by REML, t with k - 2.
 *
 * The estimator is biased when effects are heterogeneous, and when the standard error follows the
 * effect (standardised mean differences, odds ratios). Fewer than 10 studies give a warning; fewer
 * than 3, equal standard errors, or studies on a straight line are answered as
 * `{kind: "not-estimable", reason}`.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example Effects that are 0.3 + vi, but for a little noise
 * ```ts
 * import { petPeese } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = Array.from({ length: 10 }, (_, i) => {
 *   const vi = 0.01 * (i + 1);
 *   return { id: `s${i}`, yi: 0.3 + vi + (i % 2 === 0 ? 1e-6 : -1e-6), vi };
 * });
 * const answer = petPeese(studies);
 * assert.ok(answer.kind === "pet-peese" && answer.chosen === "PEESE");
 * assert.equal(answer.adjusted.estimate.toFixed(4), "0.3000");
 * ```
 *
 * @see Stanley and Doucouliagos (2014), https://doi.org/10.1002/jrsm.1095
 * @see Stanley (2017), https://doi.org/10.1177/1948550617693062
 */
export function petPeese(
  studies: readonly StudyEffect[],
  choices: PetPeeseChoices = {},
): PetPeese | NotEstimable {
  const { model = "lm", alpha = 0.1, level = 0.95 } = choices;
  if (model !== "lm" && model !== "rma") {
    throw new RangeError(`${caller}: model: found ${model}; allowed: lm, rma`);
  }
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`${caller}: alpha: found ${alpha}; allowed: between 0 and 1`);
  }
  requireLevel(caller, level);
  const { ids, effects, variances } = studyColumns(studies, caller);
  const weights = variances.map((variance) => 1 / variance);
  const regression = (x: Float64Array, predictor: string) =>
    model === "rma"
      ? mixedRegression(x, effects, variances, predictor, "t", level)
      : multiplicativeRegression(x, effects, weights, { predictor, weights: "1 / vi" }, level);
  const pet = regression(variances.map(Math.sqrt), "standard error");
  const peese = regression(variances, "sampling variance");
  if (typeof pet === "string" || typeof peese === "string") {
    const reason = typeof pet === "string" ? pet : String(peese);
    return { kind: "not-estimable", quantity: "effect by PET-PEESE", reason, studies: [] };
  }
  const chosen = pet.regression.intercept.pValue < alpha ? "PEESE" : "PET";
  const inForce = { model, alpha, level };
  return {
    kind: "pet-peese",
    k: ids.length,
    pet: pet.regression,
    peese: peese.regression,
    chosen,
    adjusted: (chosen === "PET" ? pet : peese).regression.intercept,
    used: ids,
    choices: inForce,
    warnings: ids.length < fewestStudies
      ? [
        `fewer than ${fewestStudies} studies (${ids.length}): the adjusted effect is unreliable ` +
        "(Stanley 2017, doi 10.1177/1948550617693062)",
      ]
      : [],
    inputDigest: studiesDigest(`pet-peese ${JSON.stringify(inForce)}`, ids, [effects, variances]),
    libraryVersion,
  };
}
