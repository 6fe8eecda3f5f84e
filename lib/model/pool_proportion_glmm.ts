import type { ProportionRow } from "../effect/types.ts";
import { gaussHermite } from "../numeric/gauss_hermite.ts";
import { requireCounts } from "../numeric/require_counts.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { glmmChoices } from "./glmm_choices.ts";
import { binomialNormalModel } from "./glmm_one_group_models.ts";
import { glmmResult } from "./glmm_result.ts";
import type { GlmmChoices, NotEstimableGlmm, PooledGlmm } from "./glmm_types.ts";

/**
 * Pools proportions by the binomial-normal model: binomial events, logits normal about their mean,
 * maximum likelihood, no increment. Scale: logit; the mean logit belongs to the median study, so
 * that its back-transformation is no average of proportions.
 *
 * Default interval and prediction: t with k - 1 degrees of freedom under random effects (that of R
 * meta's Hartung-Knapp interval for this model). Adaptive Gauss-Hermite quadrature with 7 points.
 * `heterogeneity`: one proportion for all studies against one for each; studies without events, or
 * with events only, add nothing to Wald's test.
 *
 * Edges. When no study has an event (or no study a non-event), the mean logit has no estimate: the
 * answer is {@linkcode NotEstimableGlmm}, with the limit that holds if the proportion is the same in
 * all studies, exact (Clopper and Pearson's for the totals) and by likelihood ratio. Some events are
 * enough for an estimate, however many studies have none. Studies without members are excluded.
 * One study: tau2 is 0.
 * Accuracy: to about 1e-8 of the maximum; within 1e-3 of metafor and R meta on the stored cases.
 * Source: Hamza, van Houwelingen and Stijnen (2008), https://doi.org/10.1016/j.jclinepi.2007.03.016.
 *
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example No events in 60: the limit solves (1 - p)^60 = 0.025
 * ```ts
 * import { poolProportionGlmm } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolProportionGlmm([
 *   { id: "a", events: 0, total: 20 },
 *   { id: "b", events: 0, total: 40 },
 * ]);
 * assert(pooled.kind === "not-estimable");
 * const limit = 1 / (1 + Math.exp(-pooled.limits[0]!.value));
 * assert.equal(limit.toFixed(8), (1 - 0.025 ** (1 / 60)).toFixed(8));
 * ```
 */
export function poolProportionGlmm(
  rows: readonly ProportionRow[],
  choices: GlmmChoices = {},
): PooledGlmm | NotEstimableGlmm {
  const caller = "poolProportionGlmm";
  const inForce = glmmChoices(choices, "PLO", [], caller);
  if (rows.length === 0) throw new RangeError(`${caller}: rows: found none; allowed: one or more`);
  requireCounts(rows, [["events", "total"]], caller);
  const all = sortById(rows);
  const used = all.filter(({ total }) => total > 0);
  const events = used.map((row) => row.events);
  const totals = used.map((row) => row.total);
  const rule = gaussHermite(inForce.quadraturePoints);
  return glmmResult(used.length === 0 ? null : binomialNormalModel(events, totals, rule), {
    ids: used.map(({ id }) => id),
    columns: [events, totals],
    excluded: all.filter(({ total }) => total === 0).map(({ id }) => ({
      id,
      reason: "nobody was observed",
    })),
    describe: (i) => `${events[i]} of ${totals[i]}`,
    quantity: "mean logit",
    because: {
      lowest: "no study has an event",
      highest: "every study has only events",
      silent: "nobody was observed",
    },
  }, inForce);
}
