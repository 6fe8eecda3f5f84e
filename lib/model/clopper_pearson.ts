import { betaQuantile } from "../distribution/beta.ts";
import { requireGroup, requireLevel } from "./group_counts.ts";
import type { Interval } from "./types.ts";

/**
 * Exact interval of a single proportion, by inverting two one-sided binomial tests.
 *
 * Its coverage is never below `level`, and for small totals well above it: it is the cautious
 * choice for a crude proportion. Scale: proportion, 0 to 1.
 *
 * Edges: the lower limit is 0 without events, the upper limit 1 when every member has the event;
 * a total of 0, more events than members, or a level outside (0, 1) throws a RangeError.
 * Accuracy: relative error at most 1e-12.
 * Source: Clopper and Pearson (1934), https://doi.org/10.1093/biomet/26.4.404.
 *
 * @param choices level: coverage. @default 0.95
 *
 * @example No events in 30: the upper limit solves (1 - p)^30 = 0.025
 * ```ts
 * import assert from "node:assert/strict";
 * import { clopperPearson } from "reforest";
 *
 * const { lower, upper } = clopperPearson(0, 30);
 * assert.equal(lower, 0);
 * assert.ok(Math.abs(upper - (1 - 0.025 ** (1 / 30))) < 1e-14);
 * ```
 */
export function clopperPearson(
  events: number,
  total: number,
  choices: { readonly level?: number } = {},
): Interval {
  const { level = 0.95 } = choices;
  requireGroup("clopperPearson", "the group's", { events, total });
  requireLevel("clopperPearson", level);
  const tail = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, events, total - events + 1),
    upper: events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events),
    level,
    method: "clopper-pearson",
    df: null,
  };
}
