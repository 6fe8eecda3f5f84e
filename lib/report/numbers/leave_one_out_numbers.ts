import type { LeaveOneOutRanges } from "../../analysis/leave_one_out_ranges.ts";
import { stratumId } from "./id_part.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * How far a pooled result moves without one study: `A.leave-one-out.lowest.estimate`, `.lower`,
 * `.upper`, and `.highest.…`.
 *
 * @param ranges Answer of {@linkcode leaveOneOutRanges}, stored as `results/leave-one-out-ranges.json`.
 *
 * @example
 * ```ts
 * import { leaveOneOutNumbers, leaveOneOutRanges, pooledSets, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const sets = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * const [lowest] = leaveOneOutNumbers(leaveOneOutRanges(sets));
 * assert.equal(lowest?.id, "tuberculosis.leave-one-out.lowest.estimate");
 * assert.equal(lowest?.text, "0.45");
 * ```
 */
export function leaveOneOutNumbers(ranges: LeaveOneOutRanges): readonly NamedNumber[] {
  const source: NumberSource = { file: "results/leave-one-out-ranges.json", result: ranges };
  return ranges.sets.flatMap((set, index) =>
    (["lowest", "highest"] as const).flatMap((end) => {
      const { predictionLower: _, predictionUpper: __, ...reported } = set[end].reported;
      const prefix = `${stratumId(set.analysis, set.stratum)}.leave-one-out.${end}`;
      return reportedNumbers(source, prefix, ["sets", index, end, "reported"], reported);
    })
  );
}
