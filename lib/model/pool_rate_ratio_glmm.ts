import type { TwoRatesRow } from "../effect/types.ts";
import { gaussHermite } from "../numeric/gauss_hermite.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { glmmChoices } from "./glmm_choices.ts";
import { binomialNormalModel } from "./glmm_one_group_models.ts";
import { glmmResult } from "./glmm_result.ts";
import { twoPoissonsModel } from "./glmm_two_group_models.ts";
import type { NotEstimableGlmm, PooledGlmm, RateRatioGlmmChoices } from "./glmm_types.ts";
import { requireRates } from "./require_rates.ts";
import { log } from "../numeric/elementary/log.ts";

/**
 * Pools incidence rate ratios by a generalised linear mixed model of the counts.
 *
 * "UM.FS": Poisson counts in both groups, an intercept for every study, normal random effects that
 * act as plus and minus one half on the groups. "UM.RS": the intercepts are normal too. "CM.EL": the
 * events of the treated group given those of both, which is exactly binomial. Maximum likelihood;
 * scale: log rate ratio (treated against control). Choices, integration, tests of heterogeneity and
 * records as {@linkcode poolGlmm}.
 *
 * Edges. Studies without events in both groups are excluded with the reason (under UM.RS they can
 * stay with `dropDoubleZero: false`). When no treated group, or no control group, has an event, the
 * answer is {@linkcode NotEstimableGlmm} with the one limit that exists. One study: tau2 is 0.
 * Accuracy: to about 1e-8 of the maximum.
 * Source: Stijnen, Hamza and Ozdemir (2010), https://doi.org/10.1002/sim.4040.
 *
 * @throws {RangeError} one error that lists every row with numbers that cannot be right.
 *
 * @example Two studies with the same rate ratio of 1/2
 * ```ts
 * import { poolRateRatioGlmm } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolRateRatioGlmm([
 *   { id: "a", eventsTreated: 10, timeTreated: 100, eventsControl: 20, timeControl: 100 },
 *   { id: "b", eventsTreated: 20, timeTreated: 200, eventsControl: 40, timeControl: 200 },
 * ], { model: "CM.EL" });
 * assert(pooled.kind === "pooled-glmm");
 * assert.equal(Math.exp(pooled.estimate).toFixed(6), "0.500000");
 * ```
 */
export function poolRateRatioGlmm(
  rows: readonly TwoRatesRow[],
  choices: RateRatioGlmmChoices = {},
): PooledGlmm | NotEstimableGlmm {
  const caller = "poolRateRatioGlmm";
  const inForce = glmmChoices(choices, "IRR", ["UM.FS", "UM.RS", "CM.EL"], caller);
  requireRates(
    rows,
    [["eventsTreated", "timeTreated"], ["eventsControl", "timeControl"]],
    caller,
  );
  const all = sortById(rows);
  const keepsSilent = inForce.model === "UM.RS" && !inForce.dropDoubleZero;
  const isUsed = (row: TwoRatesRow) => keepsSilent || row.eventsTreated + row.eventsControl > 0;
  const used = all.filter(isUsed);
  const rule = gaussHermite(inForce.quadraturePoints);
  const model = () =>
    inForce.model === "CM.EL"
      ? binomialNormalModel(
        used.map(({ eventsTreated }) => eventsTreated),
        used.map(({ eventsTreated, eventsControl }) => eventsTreated + eventsControl),
        rule,
        used.map(({ timeTreated, timeControl }) => log(timeTreated / timeControl)),
      )
      : twoPoissonsModel(used, inForce.model === "UM.RS" ? "UM.RS" : "UM.FS", rule);
  const columns = ["eventsTreated", "timeTreated", "eventsControl", "timeControl"] as const;
  return glmmResult(used.length === 0 ? null : model(), {
    ids: used.map(({ id }) => id),
    columns: columns.map((key) => used.map((row) => row[key])),
    excluded: all.filter((row) => !isUsed(row)).map(({ id }) => ({
      id,
      reason: "no events in either group",
    })),
    describe: (i) =>
      `${used[i]!.eventsTreated} events in a time of ${used[i]!.timeTreated} in the treated and ` +
      `${used[i]!.eventsControl} in ${used[i]!.timeControl} in the control group`,
    quantity: "mean log rate ratio",
    because: {
      lowest: "no treated group has an event",
      highest: "no control group has an event",
      silent: "no study has an event",
    },
  }, inForce);
}
