import type { TwoByTwoRow } from "../effect/types.ts";
import { logChoose } from "../numeric/log_choose.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import { betaBinomialChoices, betaBinomialResult } from "./beta_binomial_result.ts";
import type { BetaBinomialChoices, PooledBetaBinomial } from "./beta_binomial_types.ts";
import { describeTable, tableColumns, tablesOf } from "./tables.ts";
import type { NotEstimable } from "./types.ts";

/**
 * Odds ratio of the mean proportions of the treated and the control groups of all studies by
 * beta-binomial regression, which uses studies without any event as they are.
 *
 * Events of each group are beta-binomial, logit of the mean linear in treatment, one correlation rho
 * for all groups; maximum likelihood, no increment. Scale: log odds ratio. The groups of a study are
 * not tied together: the odds ratio is marginal, and the randomisation within studies is not used,
 * which is the price for using double-zero studies. Interval: t with k - 1 degrees of freedom.
 *
 * Edges. When one of the groups has no event (or only events) in any study, the answer is
 * {@linkcode NotEstimable}. Tables with an empty group are excluded.
 * Accuracy: to about 1e-8 of the maximum.
 * Source: Kuss (2015), https://doi.org/10.1002/sim.6383.
 *
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example
 * ```ts
 * import { poolBetaBinomialOddsRatio } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolBetaBinomialOddsRatio([
 *   { id: "a", eventsTreated: 1, totalTreated: 4, eventsControl: 2, totalControl: 4 },
 *   { id: "b", eventsTreated: 1, totalTreated: 4, eventsControl: 2, totalControl: 4 },
 * ]);
 * assert(pooled.kind === "pooled-beta-binomial");
 * assert.equal(Math.exp(pooled.estimate).toFixed(8), (1 / 3).toFixed(8));
 * ```
 */
export function poolBetaBinomialOddsRatio(
  rows: readonly TwoByTwoRow[],
  choices: BetaBinomialChoices = {},
): PooledBetaBinomial | NotEstimable {
  const caller = "poolBetaBinomialOddsRatio";
  const inForce = betaBinomialChoices(choices, caller);
  const { tables, excluded } = tablesOf(rows, caller);
  const lacks = (["a", "b", "c", "d"] as const).some((cell) => tables.every((t) => t[cell] === 0));
  if (lacks) {
    return {
      kind: "not-estimable",
      quantity: "odds ratio of the beta-binomial model",
      reason: "one of the groups has no event, or only events, in any study",
      studies: sortById([
        ...excluded,
        ...tables.map((table) => ({ id: table.id, reason: describeTable(table) })),
      ]),
    };
  }
  return betaBinomialResult({
    measure: "OR",
    ...tableColumns(tables),
    excluded,
    counts: tables.flatMap(({ a, c, n1, n2 }) => [
      { events: a, total: n1, treated: true },
      { events: c, total: n2, treated: false },
    ]),
    constant: sum(tables.map(({ a, c, n1, n2 }) => logChoose(n1, a) + logChoose(n2, c))),
  }, inForce);
}
