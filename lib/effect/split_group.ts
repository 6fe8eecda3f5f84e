import type { Conversion, GroupEvents, GroupMean } from "./conversion_types.ts";
import { requireEvents, requireMeans } from "./require_groups.ts";
import { requireValue } from "./require_value.ts";

function requireParts(caller: string, parts: number): void {
  requireValue(
    caller,
    "parts",
    parts,
    "a whole number, 2 or more",
    (x) => Number.isInteger(x) && x >= 2,
  );
}

/** A whole number in whole parts that differ by 1 at most; the first parts are the larger ones. */
function shareOut(count: number, parts: number): readonly number[] {
  const least = Math.floor(count / parts);
  return Array.from({ length: parts }, (_, i) => least + (i < count % parts ? 1 : 0));
}

/**
 * Divides a control group that several comparisons of a study share, so that nobody is counted twice.
 *
 * Events and totals are shared out in whole numbers that differ by 1 at most. That keeps the sum, not
 * the proportion: look whether the conclusion depends on it. The comparisons remain correlated; to
 * combine the treated groups is the better way where they can be combined.
 *
 * @param parts How many comparisons share the group.
 * @throws {RangeError} for counts that cannot be right, or fewer than 2 parts.
 *
 * @example
 * ```ts
 * import { splitEvents } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(splitEvents({ events: 7, total: 25 }, 2).groups, [
 *   { events: 4, total: 13 },
 *   { events: 3, total: 12 },
 * ]);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 23.3.4
 */
export function splitEvents(
  control: GroupEvents,
  parts: number,
): Conversion & { readonly groups: readonly GroupEvents[] } {
  requireEvents("splitEvents", [control]);
  requireParts("splitEvents", parts);
  const totals = shareOut(control.total, parts);
  return {
    groups: shareOut(control.events, parts).map((events, i) => ({ events, total: totals[i]! })),
    assumption: `each of the ${parts} comparisons has its own share of the control group`,
  };
}

/**
 * The same for means: each comparison gets the mean and the standard deviation of the control group
 * with its share of the size, which need not be a whole number.
 *
 * @param parts How many comparisons share the group.
 * @throws {RangeError} for numbers that cannot be right, or fewer than 2 parts.
 *
 * @example
 * ```ts
 * import { splitMeans } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { groups } = splitMeans({ mean: 5, sd: 2, total: 25 }, 2);
 * assert.deepEqual(groups[1], { mean: 5, sd: 2, total: 12.5 });
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 23.3.4
 */
export function splitMeans(
  control: GroupMean,
  parts: number,
): Conversion & { readonly groups: readonly GroupMean[] } {
  requireMeans("splitMeans", [control]);
  requireParts("splitMeans", parts);
  const { mean, sd, total } = control;
  return {
    groups: Array.from({ length: parts }, () => ({ mean, sd, total: total / parts })),
    assumption: `each of the ${parts} comparisons has its own share of the control group`,
  };
}
