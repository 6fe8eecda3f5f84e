import type { ProportionRow } from "../effect/types.ts";
import { logChoose } from "../numeric/log_choose.ts";
import { requireCounts } from "../numeric/require_counts.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import { betaBinomialChoices, betaBinomialResult } from "./beta_binomial_result.ts";
import type { BetaBinomialChoices, PooledBetaBinomial } from "./beta_binomial_types.ts";
import type { NotEstimable } from "./types.ts";

/**
 * Pools proportions by the beta-binomial model: the proportions of the studies follow a beta
 * distribution, the events a binomial one given them. Maximum likelihood, no increment.
 *
 * Scale: logit of the mean proportion, which (unlike that of a normal mean of logits) is the mean of
 * the studies' proportions. `rho` is the correlation of members of one study, common to all studies;
 * 0 is the binomial distribution. Interval: t with k - 1 degrees of freedom.
 *
 * Edges. When nobody, or everybody, has the event, the answer is {@linkcode NotEstimable}; studies
 * without events are used as they are. Studies without members are excluded. rho at 0 is said.
 * Accuracy: to about 1e-8 of the maximum; the cost does not grow with the totals.
 * Source: Griffiths (1973), https://doi.org/10.2307/2529131; Kuss (2015),
 * https://doi.org/10.1002/sim.6383.
 *
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example Two of four and one of two: the mean is 1/2
 * ```ts
 * import { poolBetaBinomial } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolBetaBinomial([
 *   { id: "a", events: 2, total: 4 },
 *   { id: "b", events: 1, total: 2 },
 * ]);
 * assert(pooled.kind === "pooled-beta-binomial");
 * assert(Math.abs(pooled.estimate) < 1e-9);
 * assert.equal(pooled.rho, 0);
 * ```
 */
export function poolBetaBinomial(
  rows: readonly ProportionRow[],
  choices: BetaBinomialChoices = {},
): PooledBetaBinomial | NotEstimable {
  const caller = "poolBetaBinomial";
  const inForce = betaBinomialChoices(choices, caller);
  if (rows.length === 0) throw new RangeError(`${caller}: rows: found none; allowed: one or more`);
  requireCounts(rows, [["events", "total"]], caller);
  const all = sortById(rows);
  const used = all.filter(({ total }) => total > 0);
  const events = used.map((row) => row.events);
  const totals = used.map((row) => row.total);
  if (sum(events) === 0 || sum(events) === sum(totals)) {
    return {
      kind: "not-estimable",
      quantity: "mean proportion of the beta-binomial model",
      reason: sum(totals) === 0
        ? "nobody was observed"
        : `${
          sum(events) === 0 ? "no" : "every"
        } member of any study has the event: the logit of the ` +
          "mean runs off to infinity",
      studies: all.map((row) => ({ id: row.id, reason: `${row.events} of ${row.total}` })),
    };
  }
  return betaBinomialResult({
    measure: "PLO",
    ids: used.map(({ id }) => id),
    columns: [events, totals],
    excluded: all.filter(({ total }) => total === 0).map(({ id }) => ({
      id,
      reason: "nobody was observed",
    })),
    counts: used.map(({ events, total }) => ({ events, total, treated: false })),
    constant: sum(events.map((y, i) => logChoose(totals[i]!, y))),
  }, inForce);
}
