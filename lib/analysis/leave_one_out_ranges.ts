import { leaveOneOut } from "../diagnose/leave_one_out.ts";
import type { Reported } from "../model/types.ts";
import type { PooledSet } from "./pooled_sets.ts";
import { reportRefits } from "./report_refits.ts";

/** One end of the range: the pooled result without one study, on the scale that people read. */
export interface RangeEnd {
  /** The study that was left out. */
  readonly without: string;
  readonly label: string;
  readonly reported: Reported;
}

/** How far the pooled result of one set moves when studies are left out one at a time. */
export interface LeaveOneOutRange {
  /** Id of the analysis, with the stratum where there is one. */
  readonly id: string;
  readonly analysis: string;
  readonly stratum: string | null;
  readonly title: string;
  readonly k: number;
  readonly level: number;
  readonly all: Reported;
  readonly lowest: RangeEnd;
  readonly highest: RangeEnd;
}

/** Answer of {@linkcode leaveOneOutRanges}. */
export interface LeaveOneOutRanges {
  readonly kind: "leave-one-out-ranges";
  readonly sets: readonly LeaveOneOutRange[];
  /** Files of the review that were read. */
  readonly inputs: readonly string[];
}

/**
 * The lowest and the highest pooled result of each set when one study at a time is left out, for
 * the sentence that a manuscript has of it. Of equal results the first by the id of the study.
 *
 * @param sets Answers of {@linkcode pooledSets}: three studies or more each.
 *
 * @example
 * ```ts
 * import { leaveOneOutRanges, pooledSets, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const sets = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * const [range] = leaveOneOutRanges(sets).sets;
 * assert.ok(range && range.lowest.reported.estimate < range.highest.reported.estimate);
 * ```
 */
export function leaveOneOutRanges(sets: readonly PooledSet[]): LeaveOneOutRanges {
  return {
    kind: "leave-one-out-ranges",
    sets: sets.map(rangeOf),
    inputs: [...new Set(sets.flatMap(({ inputs }) => inputs))].sort(),
  };
}

function rangeOf(set: PooledSet): LeaveOneOutRange {
  const { all, k, level, lines } = reportRefits(set, leaveOneOut(set.studies, set.choices));
  const end = (isBeyond: (one: number, other: number) => boolean): RangeEnd => {
    const { id, label, reported } = lines.reduce((best, line) =>
      isBeyond(line.reported.estimate, best.reported.estimate) ? line : best
    );
    return { without: id, label, reported };
  };
  const { id, analysis, stratum, title } = set;
  return {
    ...{ id, analysis, stratum, title, k, level, all },
    lowest: end((one, other) => one < other),
    highest: end((one, other) => one > other),
  };
}
