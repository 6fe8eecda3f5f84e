import type { TwoByTwoRow } from "../effect/types.ts";
import { gaussHermite } from "../numeric/gauss_hermite.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { glmmChoices } from "./glmm_choices.ts";
import { hypergeometricNormalModel } from "./glmm_hypergeometric.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { binomialNormalModel } from "./glmm_one_group_models.ts";
import { glmmResult } from "./glmm_result.ts";
import { twoBinomialsModel } from "./glmm_two_group_models.ts";
import type {
  GlmmChoicesInForce,
  NotEstimableGlmm,
  OddsRatioGlmmChoices,
  PooledGlmm,
} from "./glmm_types.ts";
import { describeTable, type Table2x2, tableColumns, tablesOf } from "./tables.ts";
import { log } from "../numeric/elementary/log.ts";

function modelOf(tables: readonly Table2x2[], choices: GlmmChoicesInForce): GlmmModel {
  const { model, quadraturePoints } = choices;
  const rule = gaussHermite(quadraturePoints);
  switch (model) {
    case "CM.EL":
      return hypergeometricNormalModel(tables, rule);
    case "CM.AL":
      return binomialNormalModel(
        tables.map(({ a }) => a),
        tables.map(({ a, c }) => a + c),
        rule,
        tables.map(({ n1, n2 }) => log(n1 / n2)),
      );
    default:
      return twoBinomialsModel(tables, model ?? "UM.FS", rule);
  }
}

/** Why a table says nothing; null when it does. */
function silence({ a, b, c, d }: Table2x2): string | null {
  if (a + c === 0) return "no events in either group";
  return b + d === 0 ? "only events in both groups" : null;
}

/**
 * Pools odds ratios of 2x2 tables by a generalised linear mixed model: the counts themselves are
 * modelled, without any increment, so that zero cells need no correction.
 *
 * "UM.FS": binomial counts in both groups, an intercept for every study, normal random effects that
 * act as plus and minus one half on the groups. "UM.RS": the intercepts are normal too, independent
 * of the effects. "CM.EL": the events of the treated group given all margins, noncentral
 * hypergeometric. "CM.AL": the same with a binomial, for rare events. Maximum likelihood; scale: log
 * odds ratio (treated against control). Defaults as metafor's, but for the interval: t with k - 1
 * degrees of freedom under random effects.
 *
 * One random effect is integrated out by adaptive Gauss-Hermite quadrature (7 points; 21 for CM.EL), two
 * (UM.RS with random effects) by Laplace's approximation, as in lme4. Study intercepts of UM.FS are
 * profiled out, so that the cost is linear in k. `heterogeneity` compares one effect for all studies
 * with one for each, by Wald and by likelihood ratio; studies whose own odds ratio is infinite add
 * nothing to Wald's.
 *
 * Edges. Studies without events, or without non-events, in both groups say nothing and are excluded
 * with the reason; under UM.RS they do say something of the intercepts, and stay with
 * `dropDoubleZero: false`. Where the counts drive the odds ratio to 0 or infinity (no treated
 * group has an event, say), the answer is {@linkcode NotEstimableGlmm} with the one limit that
 * exists. One study: tau2 is 0.
 * Accuracy: estimates to about 1e-8 of the maximum; within 1e-3 of metafor's `rma.glmm()` on the
 * stored cases.
 * Source: Turner et al. (2000), https://doi.org/10.1002/1097-0258(20001230)19:24%3C3417::AID-SIM614%3E3.0.CO;2-L;
 * Stijnen, Hamza and Ozdemir (2010), https://doi.org/10.1002/sim.4040; Jackson et al. (2018),
 * https://doi.org/10.1002/sim.7588.
 *
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example Two studies with the same odds ratio of 1/6
 * ```ts
 * import { poolGlmm } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolGlmm([
 *   { id: "a", eventsTreated: 20, totalTreated: 100, eventsControl: 60, totalControl: 100 },
 *   { id: "b", eventsTreated: 40, totalTreated: 200, eventsControl: 120, totalControl: 200 },
 * ], { model: "UM.FS" });
 * assert(pooled.kind === "pooled-glmm");
 * assert.equal(Math.exp(pooled.estimate).toFixed(6), (1 / 6).toFixed(6));
 * assert.equal(pooled.tau2, 0);
 * ```
 */
export function poolGlmm(
  rows: readonly TwoByTwoRow[],
  choices: OddsRatioGlmmChoices = {},
): PooledGlmm | NotEstimableGlmm {
  const caller = "poolGlmm";
  const models = ["UM.FS", "UM.RS", "CM.EL", "CM.AL"] as const;
  const inForce = glmmChoices(choices, "OR", models, caller);
  const { tables: all, excluded: empty } = tablesOf(rows, caller);
  const keepsSilent = inForce.model === "UM.RS" && !inForce.dropDoubleZero;
  const isUsed = (table: Table2x2) => keepsSilent || silence(table) === null;
  const tables = all.filter(isUsed);
  return glmmResult(tables.length === 0 ? null : modelOf(tables, inForce), {
    ...tableColumns(tables),
    excluded: sortById([
      ...empty,
      ...all.filter((table) => !isUsed(table)).map((table) => ({
        id: table.id,
        reason: silence(table) ?? "",
      })),
    ]),
    describe: (i) => describeTable(tables[i]!),
    quantity: "mean log odds ratio",
    because: {
      lowest:
        "no treated group has an event, or every control group has only events, study by study",
      highest:
        "no control group has an event, or every treated group has only events, study by study",
      silent: "no study has both events and non-events",
    },
  }, inForce);
}
