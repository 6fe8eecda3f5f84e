import { exactDifferenceTail } from "./exact_difference_tail.ts";
import { type GroupCounts, requireGroup, requireLevel } from "./group_counts.ts";
import type { RiskDifference } from "./risk_difference_interval.ts";

/**
 * Difference of two proportions (first minus second) with an exact unconditional interval.
 *
 * A difference belongs to the interval unless one of two one-sided tests, each at
 * (1 - level) / 2, rejects it. The test statistic is the score statistic; the P value is the
 * probability, summed over all tables with these totals, of a statistic at least as extreme,
 * at the worst value of the risk that the difference leaves open. Coverage is therefore never
 * below `level`, whatever the risks and however small the groups, and zero cells need no
 * correction. Scale: difference of proportions, -1 to 1. `interval.method` is "chan-zhang".
 *
 * Exactly antisymmetric: exchanging the groups changes the signs and exchanges the limits.
 *
 * Edges: a limit is -1 or 1 where the data do not rule that difference out; a total of 0, more
 * events than members, or a level outside (0, 1) throws a RangeError.
 * Accuracy: limits to 1e-7, rounded outwards. Differences are scanned in steps of 0.01, near the
 * limit of 0.001; an accepted isle narrower than that beyond the limit would be missed. The
 * worst risk is searched on a grid of at least 64 points and refined.
 * Time: about 0.05 s for 44 against 98, 0.2 s for 200 against 200.
 * Source: Chan and Zhang (1999), https://doi.org/10.1111/j.0006-341X.1999.01202.x.
 *
 * @param choices level: coverage. @default 0.95
 *
 * @example 13 of 13 against 0 of 7
 * ```ts
 * import assert from "node:assert/strict";
 * import { exactRiskDifference } from "reforest";
 *
 * const answer = exactRiskDifference({ events: 13, total: 13 }, { events: 0, total: 7 });
 * assert.equal(answer.estimate, 1);
 * assert.equal(answer.interval.lower.toFixed(4), "0.5904"); // as StatXact 11 and SAS 9.4
 * assert.equal(answer.interval.upper, 1);
 * ```
 */
export function exactRiskDifference(
  first: GroupCounts,
  second: GroupCounts,
  choices: { readonly level?: number } = {},
): RiskDifference {
  const { level = 0.95 } = choices;
  requireGroup("exactRiskDifference", "the first group's", first);
  requireGroup("exactRiskDifference", "the second group's", second);
  requireLevel("exactRiskDifference", level);
  const size = (1 - level) / 2;
  const risks = [first.events / first.total, second.events / second.total] as const;
  return {
    kind: "risk-difference",
    estimate: risks[0] - risks[1],
    interval: {
      lower: lowerLimit(first, second, size),
      upper: 0 - lowerLimit(second, first, size),
      level,
      method: "chan-zhang",
      df: null,
    },
    risks,
  };
}

/** The smallest difference at which the one-sided P value exceeds `size`; see the scan above. */
function lowerLimit(first: GroupCounts, second: GroupCounts, size: number): number {
  const accepted = (delta: number) => exactDifferenceTail(first, second, delta) > size;
  const estimate = first.events / first.total - second.events / second.total;
  /** First accepted of the points (from + i) / perUnit, or the estimate. */
  const scan = (from: number, perUnit: number) => {
    let i = from;
    while (i / perUnit < estimate && !accepted(i / perUnit)) i++;
    return i;
  };
  const coarse = scan(-100, 100);
  if (coarse === -100) return -1;
  const fine = scan(Math.max(-1000, (coarse - 2) * 10), 1000);
  let inside = Math.min(fine / 1000, estimate);
  let outside = (fine - 1) / 1000;
  while (inside - outside > 1e-7) {
    const middle = (inside + outside) / 2;
    if (accepted(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}
