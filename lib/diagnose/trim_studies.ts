import { poolColumns } from "../model/pool_columns.ts";
import type { StudyColumns } from "../model/study_columns.ts";
import type { PoolingChoicesInForce } from "../model/types.ts";
import {
  type MissingEstimator,
  missingEstimators,
  type MissingStudies,
} from "./missing_studies.ts";
import { signedRanks } from "./signed_ranks.ts";

/** Where the trimming came to rest. */
export interface Trimmed {
  /** Pooled effect of the studies that were not trimmed. */
  readonly centre: number;
  /** Rounded number of missing studies. */
  readonly filled: number;
  readonly missing: MissingStudies;
  /** Places (by id) of the trimmed studies, in rising order of their distance. */
  readonly extremes: readonly number[];
  readonly iterations: number;
}

/** The algorithm of Duval and Tweedie; a text says why it does not come to rest. */
export function trimStudies(
  columns: StudyColumns,
  side: "left" | "right",
  estimator: MissingEstimator,
  pooling: PoolingChoicesInForce,
  maxIterations: number,
): Trimmed | string {
  const k = columns.ids.length;
  // Studies missing on the right are studies missing on the left of the mirrored funnel.
  const sign = side === "right" ? -1 : 1;
  const order = Array.from(columns.effects.keys())
    .sort((i, j) => sign * (columns.effects[i]! - columns.effects[j]!));
  const ids = order.map((i) => columns.ids[i]!);
  const effects = Float64Array.from(order, (i) => sign * columns.effects[i]!);
  const variances = Float64Array.from(order, (i) => columns.variances[i]!);
  const asked = { ...pooling, tau2Interval: "none", prediction: "none" } as const;

  let filled = 0;
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    const kept = k - filled;
    if (kept < 1) return "more studies would be trimmed than there are";
    const { estimate } = poolColumns({
      ids: ids.slice(0, kept),
      effects: effects.subarray(0, kept),
      variances: variances.subarray(0, kept),
    }, asked);
    const missing = missingEstimators[estimator](signedRanks(effects, estimate), k);
    if (!Number.isFinite(missing.count)) {
      return `the estimator ${estimator} does not exist for these ranks; take L0`;
    }
    const next = Math.max(0, Math.round(missing.count));
    if (next === filled) {
      const standardError = Number.isFinite(missing.standardError) ? missing.standardError : 0;
      return {
        centre: sign * estimate,
        filled,
        missing: { count: missing.count, standardError },
        extremes: order.slice(k - filled),
        iterations,
      };
    }
    filled = next;
  }
  return `the number of missing studies runs in a circle (${maxIterations} steps)`;
}
