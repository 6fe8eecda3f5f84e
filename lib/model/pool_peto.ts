import type { TwoByTwoRow } from "../effect/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import { commonEffectResult } from "./common_effect_result.ts";
import { requireLevel } from "./group_counts.ts";
import { describeTable, type Table2x2, tableColumns, tablesOf } from "./tables.ts";
import type { NotEstimable, PooledEffect } from "./types.ts";

/** Observed less expected events among the treated. */
function excess({ a, c, n1, n2, n }: Table2x2): number {
  return (a * n2 - c * n1) / n;
}

/** Hypergeometric variance of the events among the treated. */
function variance({ a, b, c, d, n1, n2, n }: Table2x2): number {
  return n === 1 ? 0 : (n1 / n) * (n2 / n) * (a + c) * (b + d) / (n - 1);
}

/**
 * Pools 2x2 tables by Peto's one-step log odds ratio under a common effect, without any increment.
 *
 * `estimate` is the sum of observed less expected events among the treated divided by the sum of
 * their hypergeometric variances, and `standardError` the root of 1 / that sum. Q is about this
 * estimate. Meant for rare events, small effects and groups of similar size; biased otherwise.
 *
 * Edges. Tables without events in either group, or without non-events, say nothing and are excluded
 * with the reason, as are tables with an empty group. When none is left the answer is
 * {@linkcode NotEstimable}.
 *
 * Accuracy: within 1e-10 (relative) of metafor's `rma.peto()` on the stored cases.
 *
 * @param rows Counts with distinct ids; one or more.
 * @param choices `level` of the interval, 0.95 when absent.
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example
 * ```ts
 * import { poolPeto } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolPeto([
 *   { id: "a", eventsTreated: 1, totalTreated: 100, eventsControl: 3, totalControl: 100 },
 * ]);
 * assert(pooled.kind === "pooled-effect");
 * // O - E = -1, V = 4 * 196 * 100 * 100 / (200^2 * 199)
 * assert.equal(pooled.estimate.toFixed(10), (-199 / 196).toFixed(10));
 * ```
 *
 * @see Yusuf et al. (1985), https://doi.org/10.1016/S0033-0620(85)80003-7
 */
export function poolPeto(
  rows: readonly TwoByTwoRow[],
  choices: { readonly level?: number } = {},
): PooledEffect | NotEstimable {
  const { level = 0.95 } = choices;
  requireLevel("poolPeto", level);
  const { tables: all, excluded: empty } = tablesOf(rows, "poolPeto");
  const tables = all.filter((table) => variance(table) > 0);
  const silent = all.filter((table) => variance(table) === 0).map((table) => ({
    id: table.id,
    reason: table.a + table.c === 0 ? "no events in either group" : "only events in both groups",
  }));
  const excluded = sortById([...empty, ...silent]);
  if (tables.length === 0) {
    return {
      kind: "not-estimable",
      quantity: "odds ratio",
      reason: "Peto's odds ratio does not exist: no study has both events and non-events",
      studies: sortById([
        ...empty,
        ...all.map((table) => ({ id: table.id, reason: describeTable(table) })),
      ]),
    };
  }
  const weights = tables.map(variance);
  const total = sum(weights);
  const estimate = sum(tables.map(excess)) / total;
  return commonEffectResult({
    method: "peto",
    estimate,
    standardError: 1 / Math.sqrt(total),
    weights,
    q: sum(tables.map((table, i) => weights[i]! * (excess(table) / weights[i]! - estimate) ** 2)),
    df: tables.length - 1,
    ...tableColumns(tables),
    excluded,
    level,
    header: `peto ${level}`,
  });
}
