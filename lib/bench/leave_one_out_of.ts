import { type PooledSet } from "../analysis/pooled_sets.ts";
import { reportRefits } from "../analysis/report_refits.ts";
import { leaveOneOut } from "../diagnose/leave_one_out.ts";
import type { BenchSet } from "./types.ts";

type Left = Pick<BenchSet, "leaveOneOut" | "leaveOneOutNote">;

/**
 * Leaving out one study at a time, as the stored results have it: by inverse variance with the
 * choices of the set, for three studies or more.
 */
export function leaveOneOutOf(set: PooledSet | undefined, pooling: string): Left {
  if (pooling === "glmm") {
    return none("A mixed model is not refitted for every study; take studies out one at a time.");
  }
  if (!set || set.studies.length < 3) return none("Fewer than three studies are pooled.");
  return {
    leaveOneOut: reportRefits(set, leaveOneOut(set.studies, set.choices)),
    leaveOneOutNote: pooling === "inverse-variance" ? null : byInverseVariance,
  };
}

const byInverseVariance =
  "Each line is pooled by inverse variance under a common effect; for the " +
  "method of the analysis itself, take studies out one at a time.";

function none(leaveOneOutNote: string): Left {
  return { leaveOneOut: null, leaveOneOutNote };
}
