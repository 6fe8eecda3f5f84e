import { sum } from "../numeric/sum.ts";
import type { Conversion, GroupEvents, GroupMean } from "./conversion_types.ts";
import { requireEvents, requireMeans } from "./require_groups.ts";

/**
 * Mean and standard deviation of groups taken together, as if nobody had ever divided them.
 *
 * For two groups this is the formula of the Cochrane Handbook, table 6.5.a, exactly; for more, the
 * same as applying it repeatedly. The standard deviation holds the differences between the means and
 * so is larger than a pooled one.
 *
 * @param groups Two or more (one is returned as it is).
 * @throws {RangeError} for no group, or numbers that cannot be right.
 *
 * @example
 * ```ts
 * import { combineMeans } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { mean, sd, total } = combineMeans([
 *   { mean: 1, sd: 1, total: 3 }, // 0, 1, 2
 *   { mean: 5, sd: 0, total: 1 },
 * ]);
 * assert.deepEqual([mean, total], [2, 4]);
 * assert.equal(sd.toFixed(10), Math.sqrt((4 + 1 + 0 + 9) / 3).toFixed(10));
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, table 6.5.a
 */
export function combineMeans(groups: readonly GroupMean[]): GroupMean & Conversion {
  requireMeans("combineMeans", groups);
  const total = sum(groups.map((group) => group.total));
  const mean = sum(groups.map((group) => group.mean * (group.total / total)));
  const within = groups.map((group) => (group.total - 1) * group.sd ** 2);
  const between = groups.map((group) => group.total * (group.mean - mean) ** 2);
  return {
    mean,
    sd: Math.sqrt(sum([...within, ...between]) / (total - 1)),
    total,
    assumption: "nobody is in two of the groups",
  };
}

/**
 * Events and total of groups taken together.
 *
 * @throws {RangeError} for no group, or counts that cannot be right.
 *
 * @example
 * ```ts
 * import { combineEvents } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { events, total } = combineEvents([{ events: 3, total: 20 }, { events: 5, total: 22 }]);
 * assert.deepEqual([events, total], [8, 42]);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 23.3.4
 */
export function combineEvents(groups: readonly GroupEvents[]): GroupEvents & Conversion {
  requireEvents("combineEvents", groups);
  return {
    events: sum(groups.map((group) => group.events)),
    total: sum(groups.map((group) => group.total)),
    assumption: "nobody is in two of the groups",
  };
}
