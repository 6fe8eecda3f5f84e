import { chiSquaredCdf } from "../distribution/chi_squared.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { fitColumns } from "../model/pool_columns.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { PooledEffect, PoolingChoices } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";
import { columnsWithout } from "./columns_without.ts";
import type { Influence, StudyInfluence } from "./influence_types.ts";

/**
 * Influence of each study on the pooled result, by leaving it out.
 *
 * For study i, with mu and tau2 of all studies and mu(-i), tau2(-i) of the others: `rstudent`, the
 * residual from mu(-i) over its standard error; `dffits` and `dfbs`, the change of the fitted
 * value and of mu in standard errors at tau2(-i); `cookD`, the squared change of mu over its
 * variance; `covR`, the variance of mu without the study over that with it; `hat` and `weight`,
 * its share of the weights. `influential` follows Viechtbauer and Cheung: |dffits| above
 * 3 sqrt(1 / (k - 1)), a Cook's distance beyond the median of chi-squared with one degree of
 * freedom, hat above 3 / k, or |dfbs| above 1. It asks for a look at the study, no more.
 *
 * Under Hartung-Knapp all variances include its factor, that of the residual too.
 *
 * Edges: fewer than three studies are refused, and so are weights of one's own, for which these
 * formulas do not hold. Accuracy: as {@linkcode pool}. Cost: k fits.
 *
 * @param studies Three or more effects with distinct ids, on the scale of `yi`.
 * @param choices As in {@linkcode pool}.
 * @throws {RangeError} if there are fewer than three studies, or one cannot be pooled.
 *
 * @example Equal variances give equal leverage
 * ```ts
 * import { influence } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { studies } = influence([
 *   { id: "a", yi: 0.1, vi: 0.1 },
 *   { id: "b", yi: 0.4, vi: 0.1 },
 *   { id: "c", yi: 0.9, vi: 0.1 },
 * ]);
 * assert.ok(studies.every((study) => Math.abs(study.hat - 1 / 3) < 1e-12));
 * ```
 *
 * @see Viechtbauer and Cheung (2010), https://doi.org/10.1002/jrsm.11
 */
export function influence(
  studies: readonly StudyEffect[],
  choices: PoolingChoices = {},
): Influence {
  if (studies.length < 3) {
    throw new RangeError(`influence: studies: found ${studies.length}; allowed: three or more`);
  }
  const { weights = "inverse-variance" } = choices;
  if (weights !== "inverse-variance") {
    throw new RangeError(
      `influence: weights: found ${typeof weights === "string" ? weights : "one for each id"}; ` +
        'allowed: "inverse-variance"',
    );
  }
  const all = pool(studies, choices);
  const columns = studyColumns(studies, "influence");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  const asked = {
    ...poolingChoices(choices, "influence"),
    tau2Interval: "none" as const,
    prediction: "none" as const,
  };
  return {
    kind: "influence",
    all,
    studies: columns.ids.map((id, index) => {
      const rest = fitColumns(columnsWithout(columns, index), asked);
      const yi = columns.effects[index]!;
      const vi = columns.variances[index]!;
      const measures = measuresOf(all, rest, { yi, vi, variances: columns.variances, index });
      return { id, label: labels.get(id) ?? id, ...measures };
    }),
  };
}

function measuresOf(
  all: PooledEffect,
  rest: Omit<PooledEffect, "inputDigest">,
  study: { yi: number; vi: number; variances: Float64Array; index: number },
): Omit<StudyInfluence, "id" | "label"> {
  const tau2 = rest.heterogeneity.tau2;
  const change = all.estimate - rest.estimate;
  const factor = rest.hartungKnapp?.factor ?? 1;
  const weight = all.weights[study.index]!.percent;
  const hat = weight / 100;
  const variance = all.standardError ** 2;
  const varianceWithout = rest.standardError ** 2;
  const weightSum = sum(study.variances.map((vi) => 1 / (vi + tau2)));
  const dffits = change / Math.sqrt(factor * hat * (tau2 + study.vi));
  const dfbs = change / Math.sqrt(factor / weightSum);
  const cookD = change ** 2 / variance;
  return {
    rstudent: (study.yi - rest.estimate) /
      Math.sqrt(varianceWithout + factor * (study.vi + tau2)),
    dffits,
    cookD,
    covR: varianceWithout / variance,
    tau2Without: tau2,
    qWithout: rest.heterogeneity.q,
    hat,
    weight,
    dfbs,
    influential: Math.abs(dffits) > 3 * Math.sqrt(1 / (all.k - 1)) ||
      chiSquaredCdf(cookD, 1) > 0.5 || hat > 3 / all.k || Math.abs(dfbs) > 1,
  };
}
