import type { RateRow } from "../effect/types.ts";
import { gaussHermite } from "../numeric/gauss_hermite.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { glmmChoices } from "./glmm_choices.ts";
import { poissonNormalModel } from "./glmm_one_group_models.ts";
import { glmmResult } from "./glmm_result.ts";
import type { GlmmChoices, NotEstimableGlmm, PooledGlmm } from "./glmm_types.ts";
import { requireRates } from "./require_rates.ts";

/**
 * Pools incidence rates by the Poisson-normal model: Poisson events, log rates normal about their
 * mean, maximum likelihood, no increment. Scale: log of events per unit of time.
 *
 * Default interval and prediction: t with k - 1 degrees of freedom under random effects. Adaptive
 * Gauss-Hermite quadrature with 7 points. metafor: `rma.glmm(measure = "IRLN")`.
 *
 * Edges. When no study has an event the mean log rate has no estimate: the answer is
 * {@linkcode NotEstimableGlmm} with the upper limit that holds if the rate is the same in all studies,
 * exact (-log(0.025) events in all the time, at 95 %) and by likelihood ratio. One study: tau2 is 0.
 * Accuracy: to about 1e-8 of the maximum.
 * Source: Stijnen, Hamza and Ozdemir (2010), https://doi.org/10.1002/sim.4040.
 *
 * @throws {RangeError} one error that lists every row with numbers that cannot be right.
 *
 * @example
 * ```ts
 * import { poolRateGlmm } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolRateGlmm([
 *   { id: "a", events: 10, time: 100 },
 *   { id: "b", events: 30, time: 300 },
 * ]);
 * assert(pooled.kind === "pooled-glmm");
 * assert.equal(Math.exp(pooled.estimate).toFixed(6), "0.100000");
 * ```
 */
export function poolRateGlmm(
  rows: readonly RateRow[],
  choices: GlmmChoices = {},
): PooledGlmm | NotEstimableGlmm {
  const caller = "poolRateGlmm";
  const inForce = glmmChoices(choices, "IRLN", [], caller);
  requireRates(rows, [["events", "time"]], caller);
  const used = sortById(rows);
  const events = used.map((row) => row.events);
  const times = used.map((row) => row.time);
  return glmmResult(poissonNormalModel(events, times, gaussHermite(inForce.quadraturePoints)), {
    ids: used.map(({ id }) => id),
    columns: [events, times],
    excluded: [],
    describe: (i) => `${events[i]} events in a time of ${times[i]}`,
    quantity: "mean log rate",
    because: { lowest: "no study has an event", highest: "", silent: "" },
  }, inForce);
}
