import type { Measure, StudyEffect } from "../effect/types.ts";
import { backTransform } from "./back_transform.ts";
import { requireLevel } from "./group_counts.ts";
import { criticalValue } from "./mean_interval.ts";
import type { Interval } from "./types.ts";

/**
 * A study's effect with its Wald interval, transformed back to what people read.
 *
 * The interval is yi +- quantile times the root of vi on the analysis scale, each limit through
 * {@linkcode backTransform}. PFT and IRFT use the study's own `ni`.
 *
 * @param study The effect on the analysis scale.
 * @param how The measure; `level` is 0.95 when absent.
 * @throws {RangeError} for a bad level, or PFT or IRFT without `ni`.
 *
 * @example
 * ```ts
 * import { reportEffect } from "reforest";
 * import assert from "node:assert/strict";
 * const { estimate, interval } = reportEffect({ id: "a", yi: 0, vi: 1 }, { measure: "OR" });
 * assert.equal(estimate, 1);
 * assert.equal(interval.upper.toFixed(3), Math.exp(1.959964).toFixed(3));
 * ```
 */
export function reportEffect(
  study: StudyEffect,
  how: { readonly measure: Measure; readonly level?: number },
): { readonly estimate: number; readonly interval: Interval } {
  const { measure, level = 0.95 } = how;
  requireLevel("reportEffect", level);
  const options = study.ni === undefined ? {} : { ni: study.ni };
  const back = (value: number) => backTransform(value, measure, options);
  const half = criticalValue(level, null) * Math.sqrt(study.vi);
  return {
    estimate: back(study.yi),
    interval: {
      lower: back(study.yi - half),
      upper: back(study.yi + half),
      level,
      method: "wald",
      df: null,
    },
  };
}
