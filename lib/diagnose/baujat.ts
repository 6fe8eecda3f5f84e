import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { poolColumns } from "../model/pool_columns.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { PoolingChoices } from "../model/types.ts";
import type { Baujat } from "./baujat_types.ts";
import { columnsWithout } from "./columns_without.ts";

/**
 * Which studies make the heterogeneity, and which of them move the result: the two axes of the
 * plot of Baujat et al.
 *
 * `contribution` is (yi - mu)^2 / (vi + tau2), with mu and tau2 of all studies; `influence` is
 * (mu(-i) - mu)^2 over the variance of mu(-i), the result without study i, its tau2 estimated anew.
 * Both are pure numbers. Baujat et al. drew them under a common effect (`model: "common"`), where
 * the contributions add up to Q; metafor's baujat() draws them for the model at hand, as this does.
 * Under Hartung-Knapp the variance of mu(-i) includes its factor.
 *
 * Defaults: those of {@linkcode pool}. Edges: with two studies each is left out in turn, and the
 * variance is that of the other one; fewer are refused. Accuracy: as {@linkcode pool}. Cost: k fits.
 *
 * @param studies Two or more effects with distinct ids, on the scale of `yi`.
 * @param choices As in {@linkcode pool}.
 * @throws {RangeError} if there are fewer than two studies, or one cannot be pooled.
 *
 * @example Under a common effect the contributions add up to Q
 * ```ts
 * import { baujat } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { all, studies } = baujat([
 *   { id: "a", yi: 0.1, vi: 0.1 },
 *   { id: "b", yi: 0.4, vi: 0.2 },
 *   { id: "c", yi: 0.9, vi: 0.1 },
 * ], { model: "common" });
 * const total = studies.reduce((partial, study) => partial + study.contribution, 0);
 * assert.equal(total.toFixed(12), all.heterogeneity.q.toFixed(12));
 * ```
 *
 * @see Baujat et al. (2002), https://doi.org/10.1002/sim.1221
 */
export function baujat(studies: readonly StudyEffect[], choices: PoolingChoices = {}): Baujat {
  if (studies.length < 2) {
    throw new RangeError(
      `baujat: studies: found ${studies.length}; allowed: two or more; add studies`,
    );
  }
  const all = pool(studies, choices);
  const columns = studyColumns(studies, "baujat");
  const labels = new Map(studies.map((study) => [study.id, study.label ?? study.id]));
  // Neither interval is part of a point.
  const asked = {
    ...poolingChoices(choices, "baujat"),
    tau2Interval: "none" as const,
    prediction: "none" as const,
  };
  return {
    kind: "baujat",
    all,
    studies: columns.ids.map((id, index) => {
      const rest = poolColumns(columnsWithout(columns, index), asked);
      const residual = columns.effects[index]! - all.estimate;
      const total = columns.variances[index]! + all.heterogeneity.tau2;
      return {
        id,
        label: labels.get(id) ?? id,
        contribution: residual ** 2 / total,
        influence: ((rest.estimate - all.estimate) / rest.standardError) ** 2,
      };
    }),
  };
}
