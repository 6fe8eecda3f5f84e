import type { Conversion, GroupEvents, GroupMean } from "./conversion_types.ts";
import { requireEvents, requireMeans } from "./require_groups.ts";
import { requireValue } from "./require_value.ts";

/** How alike the members of a cluster are. */
export interface Clustering {
  /** Average size of the clusters, 1 or more. */
  readonly averageSize: number;
  /** Intracluster correlation coefficient, 0 to 1. */
  readonly icc: number;
}

function effectOf(caller: string, { averageSize, icc }: Clustering): number {
  requireValue(
    caller,
    "averageSize",
    averageSize,
    "a finite number, 1 or more",
    (x) => x >= 1 && x < Infinity,
  );
  requireValue(caller, "icc", icc, "a number from 0 to 1", (x) => x >= 0 && x <= 1);
  return 1 + (averageSize - 1) * icc;
}

const assumptionOf = ({ averageSize, icc }: Clustering) =>
  `the clusters are of one size (${averageSize}) and the intracluster correlation is ${icc} in all groups`;

/**
 * Design effect 1 + (M - 1) ICC of a trial that allocated clusters, and the factor sqrt of it by which
 * a standard error that ignored the clusters is too small.
 *
 * @throws {RangeError} when the average size is below 1, or the correlation not in 0 to 1.
 *
 * @example Cochrane Handbook, section 23.1.5: 20 schools with 625 children
 * ```ts
 * import { designEffect } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(designEffect({ averageSize: 625 / 20, icc: 0.02 }).designEffect.toFixed(3), "1.605");
 * ```
 */
export function designEffect(
  clustering: Clustering,
): Conversion & { readonly designEffect: number; readonly standardErrorFactor: number } {
  const effect = effectOf("designEffect", clustering);
  return {
    designEffect: effect,
    standardErrorFactor: Math.sqrt(effect),
    assumption: assumptionOf(clustering),
  };
}

/**
 * Events and total of a group of a cluster trial at its effective sample size: both over the design
 * effect, rounded to whole numbers as the Handbook does.
 *
 * @throws {RangeError} for counts or a clustering that cannot be right.
 *
 * @example Cochrane Handbook, section 23.1.5
 * ```ts
 * import { effectiveEvents } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { events, total } = effectiveEvents({ events: 63, total: 295 }, { averageSize: 31.25, icc: 0.02 });
 * assert.deepEqual([events, total], [39, 184]);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, sections 23.1.4 and 23.1.5
 */
export function effectiveEvents(
  group: GroupEvents,
  clustering: Clustering,
): GroupEvents & Conversion & { readonly designEffect: number } {
  requireEvents("effectiveEvents", [group]);
  const effect = effectOf("effectiveEvents", clustering);
  return {
    events: Math.round(group.events / effect),
    total: Math.round(group.total / effect),
    designEffect: effect,
    assumption: assumptionOf(clustering),
  };
}

/**
 * A group of a cluster trial with a mean at its effective sample size: the total over the design
 * effect, not rounded; mean and standard deviation stay.
 *
 * @throws {RangeError} for numbers or a clustering that cannot be right.
 *
 * @example
 * ```ts
 * import { effectiveMeans } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { total } = effectiveMeans({ mean: 5, sd: 2, total: 100 }, { averageSize: 11, icc: 0.1 });
 * assert.equal(total, 50);
 * ```
 *
 * @see Cochrane Handbook for Systematic Reviews of Interventions, version 6, section 23.1.4
 */
export function effectiveMeans(
  group: GroupMean,
  clustering: Clustering,
): GroupMean & Conversion & { readonly designEffect: number } {
  requireMeans("effectiveMeans", [group]);
  const effect = effectOf("effectiveMeans", clustering);
  const { mean, sd, total } = group;
  return {
    mean,
    sd,
    total: total / effect,
    designEffect: effect,
    assumption: assumptionOf(clustering),
  };
}
