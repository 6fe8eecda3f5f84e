import type { Cumulative, LeaveOneOut, Refit, RefitReport } from "../diagnose/refit_types.ts";
import type { StudyEffect } from "../effect/types.ts";
import { backTransform } from "../model/back_transform.ts";
import { pool } from "../model/pool.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type { Reported } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";
import type { PooledSet } from "./pooled_sets.ts";

/**
 * The lines of a leave-one-out or cumulative analysis on the scale that people read, for tables
 * and figures.
 *
 * Freeman-Tukey proportions are transformed back with the harmonic mean of the sizes of the studies
 * that each line pools (Miller 1978, https://doi.org/10.1080/00031305.1978.10479283).
 *
 * @param set The studies that were pooled.
 * @param answer Answer of {@linkcode leaveOneOut} or {@linkcode cumulative} on these studies.
 *
 * @example
 * ```ts
 * import { leaveOneOut } from "reforest";
 * import { pooledSets, reportRefits, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * const report = reportRefits(set, leaveOneOut(set.studies, set.choices));
 * assert.equal(report.lines.length, 13);
 * assert.equal(report.all.unit, "ratio");
 * ```
 */
export function reportRefits(set: PooledSet, answer: LeaveOneOut | Cumulative): RefitReport {
  const left = answer.kind === "leave-one-out";
  const refits: readonly Refit[] = left ? answer.without : answer.steps;
  const byId = new Map(set.studies.map((study) => [study.id, study]));
  const order = refits.flatMap(({ id }) => byId.get(id) ?? []);
  const all = pool(set.studies, set.choices);
  const whole = reportPooled(all, { measure: set.measure, studies: set.studies });
  return {
    kind: answer.kind,
    id: `${left ? "leave-one-out" : "cumulative"}-${set.id}`,
    title: `${set.title}: ${
      left ? "leaving out one study at a time" : "adding one study at a time"
    }`,
    all: whole,
    k: all.k,
    level: all.choices.level,
    lines: refits.map((refit, index) => ({
      ...refit,
      reported: reported(
        refit,
        set,
        left ? set.studies.filter(({ id }) => id !== refit.id) : order.slice(0, index + 1),
        whole.unit,
      ),
    })),
    orderedBy: left ? null : (answer as Cumulative).orderedBy,
    standing: set.standing,
  };
}

function reported(
  { estimate, interval }: Refit,
  { measure }: PooledSet,
  studies: readonly StudyEffect[],
  unit: Reported["unit"],
): Reported {
  const sizes = studies.flatMap(({ ni }) => (ni === undefined ? [] : [ni]));
  const options = sizes.length === studies.length && sizes.length > 0
    ? { ni: sizes.length / sum(sizes.map((size) => 1 / size)) }
    : {};
  const back = (value: number) => backTransform(value, measure, options);
  return {
    estimate: back(estimate),
    lower: back(interval.lower),
    upper: back(interval.upper),
    predictionLower: null,
    predictionUpper: null,
    unit,
  };
}
