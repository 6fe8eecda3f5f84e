import type { RiskMeasure, TwoByTwoRow } from "../effect/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import { breslowDayTarone } from "./breslow_day_tarone.ts";
import { cochranMantelHaenszel } from "./cochran_mantel_haenszel.ts";
import { commonEffectResult } from "./common_effect_result.ts";
import { requireLevel } from "./group_counts.ts";
import { estimatesWithIncrement } from "./mantel_haenszel_increment.ts";
import { mantelHaenszelEstimates } from "./mantel_haenszel_estimates.ts";
import { tableEffect } from "./table_effect.ts";
import { describeTable, type Table2x2, tableColumns, tablesOf } from "./tables.ts";
import type { MantelHaenszelChoices, NotEstimable, PooledEffect } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";

const quantities = { OR: "odds ratio", RR: "risk ratio", RD: "risk difference" } as const;

/** Why a table says nothing about the measure; null when it does. */
function silence({ a, b, c, d }: Table2x2, measure: RiskMeasure): string | null {
  if (measure !== "RD" && a + c === 0) return "no events in either group";
  if (measure === "OR" && b + d === 0) return "only events in both groups";
  return null;
}

/** Cochran's Q about the estimate, over the tables with events and non-events in some group. */
function qAbout(estimate: number, tables: readonly Table2x2[], measure: RiskMeasure) {
  const informative = tables.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
  const terms = informative.map((table) => {
    const { yi, vi } = tableEffect(table, measure);
    return (yi - estimate) ** 2 / vi;
  });
  const df = Math.max(0, informative.length - 1);
  return { q: df === 0 ? 0 : sum(terms), df };
}

/**
 * Pools 2x2 tables by Mantel and Haenszel under a common effect, without any increment unless one
 * is asked for.
 *
 * OR and RR are pooled on the log scale, RD as it is. Variances: Robins, Breslow and Greenland (OR),
 * Greenland and Robins (RR), Sato, Greenland and Robins (RD). Cochran's Q is about this estimate, with
 * inverse-variance weights of study effects to which 0.5 is added when a cell is 0. For OR,
 * `tableTests` holds the Cochran-Mantel-Haenszel and the Breslow-Day-Tarone test.
 *
 * Edges. Tables without events in either group (OR, RR) or without non-events (OR) say nothing about
 * the ratio: they are excluded with the reason. They count for RD, but not in its Q. An empty group
 * excludes a table. When the estimate or its standard error does not exist (for example when nobody
 * in any control group had the event), the answer is {@linkcode NotEstimable}, in words.
 *
 * Accuracy: within 1e-10 (relative) of metafor's `rma.mh()` on the stored cases.
 *
 * @param rows Counts with distinct ids; one or more.
 * @param choices The measure, the level, the continuity correction.
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example
 * ```ts
 * import { poolMantelHaenszel } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolMantelHaenszel([
 *   { id: "a", eventsTreated: 10, totalTreated: 100, eventsControl: 20, totalControl: 100 },
 *   { id: "b", eventsTreated: 5, totalTreated: 50, eventsControl: 10, totalControl: 50 },
 * ], { measure: "RR" });
 * assert(pooled.kind === "pooled-effect");
 * assert.equal(Math.exp(pooled.estimate).toFixed(10), "0.5000000000");
 * ```
 */
export function poolMantelHaenszel(
  rows: readonly TwoByTwoRow[],
  choices: MantelHaenszelChoices,
): PooledEffect | NotEstimable {
  const { measure, level = 0.95, continuity = true, increment = 0 } = choices;
  const caller = "poolMantelHaenszel";
  requireLevel(caller, level);
  if (!Object.hasOwn(mantelHaenszelEstimates, measure)) {
    throw new RangeError(`${caller}: measure: found ${String(measure)}; allowed: OR, RR, RD`);
  }
  if (!(increment >= 0 && increment <= 1)) {
    throw new RangeError(`${caller}: increment: found ${increment}; allowed: a number from 0 to 1`);
  }
  const { tables: all, excluded: empty } = tablesOf(rows, caller);
  const tables = all.filter((table) => silence(table, measure) === null);
  const excluded = sortById([
    ...empty,
    ...all.flatMap((table) => {
      const reason = silence(table, measure);
      return reason === null ? [] : [{ id: table.id, reason }];
    }),
  ]);
  const { estimate, standardError, weights } = increment === 0
    ? mantelHaenszelEstimates[measure](tables)
    : estimatesWithIncrement(tables, measure, increment);
  if (!Number.isFinite(estimate) || !(standardError > 0 && standardError < Infinity)) {
    return {
      kind: "not-estimable",
      quantity: quantities[measure],
      reason: `the Mantel-Haenszel ${quantities[measure]} or its standard error does not exist: ` +
        "the tables together lack events or non-events in a group",
      studies: sortById([
        ...excluded,
        ...tables.map((table) => ({ id: table.id, reason: describeTable(table) })),
      ]),
    };
  }
  return commonEffectResult({
    method: "mantel-haenszel",
    estimate,
    standardError,
    weights,
    ...qAbout(estimate, tables, measure),
    ...tableColumns(tables),
    excluded,
    level,
    header: `mantel-haenszel ${measure} ${level} ${continuity}` +
      (increment === 0 ? "" : ` ${increment}`),
    ...(measure === "OR"
      ? {
        tableTests: {
          cochranMantelHaenszel: cochranMantelHaenszel(tables, continuity),
          breslowDayTarone: breslowDayTarone(tables, exp(estimate)),
        },
      }
      : {}),
  });
}
