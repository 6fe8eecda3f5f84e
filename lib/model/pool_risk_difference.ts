import { normalUpperTail } from "../distribution/normal.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { sum } from "../numeric/sum.ts";
import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { requireLevel } from "./group_counts.ts";
import { mantelHaenszelEstimates } from "./mantel_haenszel_estimates.ts";
import { criticalValue } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";
import { studyWeights } from "./study_weights.ts";
import { tableColumns, tablesOf } from "./tables.ts";
import type { Interval, NotEstimable, StudyWeight } from "./types.ts";
import { expm1 } from "../numeric/elementary/expm1.ts";
import { log } from "../numeric/elementary/log.ts";

/** Answer of {@linkcode poolRiskDifference}. Plain data. */
export interface PooledRiskDifference {
  readonly kind: "pooled-risk-difference";
  readonly k: number;
  /** Mantel-Haenszel risk difference, treated less control, -1 to 1. */
  readonly estimate: number;
  /** Of Sato, Greenland and Robins, at the estimate; 0 without events. */
  readonly standardError: number;
  /** Score statistic of no difference; null where it does not exist (no events at all). */
  readonly statistic: number | null;
  readonly pValue: number;
  /** `method` is "klingenberg", or "exact" where no member, or every member, has the event. */
  readonly interval: Interval;
  /** Studies without events, or without non-events, in both groups; they are used. */
  readonly doubleZero: readonly string[];
  readonly weights: readonly StudyWeight[];
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: { readonly level: number };
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/**
 * Pools risk differences of 2x2 tables under a common effect, studies without any event included,
 * with an unconditional interval that holds when events are rare.
 *
 * The estimate is that of Mantel and Haenszel. The interval (Klingenberg) holds every difference d
 * that the test with the variance of Sato, Greenland and Robins *at d* does not reject. That variance
 * is linear in d, so that the limits are the roots of a quadratic equation: an asymmetric interval in
 * closed form, which uses double-zero studies through their weights, needs no correction of zero cells
 * and works for few large as for many sparse tables; Wald's interval with the variance at the
 * estimate is too narrow there. It was chosen over combinations of exact intervals (Tian et al. 2009,
 * https://doi.org/10.1093/biostatistics/kxn034), which are conservative and take minutes. `pValue`
 * is that of the same test at 0.
 *
 * Edges. When no member of any group has the event, the interval is exact: an upper limit d at which
 * (1 - d)^N treated is (1 - level) / 2, the probability of no event if all the risk were the
 * difference; likewise below with the control group, and with roles exchanged when all have the
 * event. Groups without members exclude a study. Limits are cut at -1 and 1.
 * Accuracy: closed form.
 * Source: Klingenberg (2014), Statistics in Medicine 33, 2968-2983; Sato, Greenland and Robins
 * (1989), https://doi.org/10.2307/2531784.
 *
 * @throws {RangeError} one error that lists every row with counts that cannot be right.
 *
 * @example No events in 100 treated and 200 controls
 * ```ts
 * import { poolRiskDifference } from "reforest";
 * import assert from "node:assert/strict";
 * const pooled = poolRiskDifference([
 *   { id: "a", eventsTreated: 0, totalTreated: 60, eventsControl: 0, totalControl: 120 },
 *   { id: "b", eventsTreated: 0, totalTreated: 40, eventsControl: 0, totalControl: 80 },
 * ]);
 * assert(pooled.kind === "pooled-risk-difference");
 * assert.equal(pooled.interval.upper.toFixed(10), (1 - 0.025 ** (1 / 100)).toFixed(10));
 * assert.equal(pooled.interval.lower.toFixed(10), (0.025 ** (1 / 200) - 1).toFixed(10));
 * ```
 */
export function poolRiskDifference(
  rows: readonly TwoByTwoRow[],
  choices: { readonly level?: number } = {},
): PooledRiskDifference | NotEstimable {
  const caller = "poolRiskDifference";
  const { level = 0.95 } = choices;
  requireLevel(caller, level);
  const { tables, excluded } = tablesOf(rows, caller);
  if (tables.length === 0) {
    return {
      kind: "not-estimable",
      quantity: "risk difference",
      reason: "no study observed members of both groups",
      studies: excluded,
    };
  }
  const { estimate, standardError, weights } = mantelHaenszelEstimates.RD(tables);
  const total = sum(weights);
  // Sato's variance at a difference d is (d p + q) / total^2.
  const p = sum(
    tables.map(({ a, c, n1, n2, n }) =>
      c * (n1 / n) ** 2 - a * (n2 / n) ** 2 + (n1 / n) * (n2 / n) * (n2 - n1) / 2
    ),
  ) / total ** 2;
  const q = sum(tables.map(({ a, b, c, d, n }) => (a * d + c * b) / (2 * n))) / total ** 2;
  const oneOutcome = tables.every(({ a, c }) => a + c === 0) ||
    tables.every(({ b, d }) => b + d === 0);
  const doubleZero = tables.filter(({ a, b, c, d }) => a + c === 0 || b + d === 0);
  const statistic = q > 0 ? estimate / Math.sqrt(q) : null;
  const { ids, columns } = tableColumns(tables);
  return {
    kind: "pooled-risk-difference",
    k: tables.length,
    estimate,
    standardError: oneOutcome ? 0 : standardError,
    statistic,
    pValue: statistic === null ? 1 : 2 * normalUpperTail(Math.abs(statistic)),
    interval: oneOutcome
      ? exactInterval(
        sum(tables.map(({ n1 }) => n1)),
        sum(tables.map(({ n2 }) => n2)),
        tables.every(({ a, c }) => a + c === 0),
        level,
      )
      : scoreInterval(estimate, p, q, level),
    doubleZero: doubleZero.map(({ id }) => id),
    weights: studyWeights(ids, weights),
    used: ids,
    excluded,
    choices: { level },
    warnings: tables.length === 1 ? ["One study: the estimate is that of its counts."] : [],
    inputDigest: studiesDigest(`risk-difference ${level}`, ids, columns),
    libraryVersion,
  };
}

/** All d with (estimate - d)^2 <= z^2 (d p + q). */
function scoreInterval(estimate: number, p: number, q: number, level: number): Interval {
  const z2 = criticalValue(level, null) ** 2;
  const middle = estimate + z2 * p / 2;
  const half = Math.sqrt(Math.max(0, middle ** 2 - estimate ** 2 + z2 * q));
  return {
    lower: Math.max(-1, middle - half),
    upper: Math.min(1, middle + half),
    level,
    method: "klingenberg",
    df: null,
  };
}

/** No events (or only events) among all members: one-sided limits at (1 - level) / 2 each. */
function exactInterval(
  treated: number,
  control: number,
  noEvents: boolean,
  level: number,
): Interval {
  const limit = (members: number) => -expm1(log((1 - level) / 2) / members);
  return {
    lower: -limit(noEvents ? control : treated),
    upper: limit(noEvents ? treated : control),
    level,
    method: "exact",
    df: null,
  };
}
