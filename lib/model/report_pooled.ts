import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure, StudyEffect } from "../effect/types.ts";
import { sum } from "../numeric/sum.ts";
import { backTransform } from "./back_transform.ts";
import type { PooledEffect, Reported } from "./types.ts";

/** Harmonic mean of the sample sizes of the studies that were pooled. */
function harmonicMeanSize(pooled: PooledEffect, studies: readonly StudyEffect[]): number {
  const sizes = new Map(studies.map(({ id, ni }) => [id, ni]));
  const inverses = pooled.used.map((id) => {
    const ni = sizes.get(id);
    if (ni === undefined || !(ni > 0)) {
      throw new RangeError(
        `reportPooled: study "${id}", ni: found ${ni}; allowed: a sample size above 0; give the ` +
          "studies that were pooled, with their sizes",
      );
    }
    return 1 / ni;
  });
  return inverses.length / sum(inverses);
}

/**
 * The pooled estimate with its intervals on the scale that people read: proportions in 0 to 1,
 * ratios, differences, rates, correlations.
 *
 * Each limit is transformed by {@linkcode backTransform}; PFT uses the harmonic mean of the sample
 * sizes of the pooled studies, as metafor and R meta do, and IRFT that of their person-times.
 *
 * @param pooled A result on the analysis scale.
 * @param how The measure, and for PFT and IRFT the studies that were pooled.
 * @throws {RangeError} when PFT or IRFT comes without the sizes of the pooled studies.
 *
 * @example
 * ```ts
 * import { effectSizes, pool, reportPooled } from "reforest";
 * import assert from "node:assert/strict";
 * const { studies, measure } = effectSizes([
 *   { id: "a", events: 20, total: 100 },
 *   { id: "b", events: 40, total: 200 },
 * ], { measure: "PLO" });
 * const reported = reportPooled(pool(studies, { model: "common" }), { measure });
 * assert.equal(reported.estimate.toFixed(6), "0.200000");
 * assert.equal(reported.unit, "proportion");
 * ```
 */
export function reportPooled(
  pooled: PooledEffect,
  how: { readonly measure: Measure; readonly studies?: readonly StudyEffect[] },
): Reported {
  const { scale, unit } = measureFacts[how.measure];
  const options = scale === "double-arcsine" || scale === "double-square-root"
    ? { ni: harmonicMeanSize(pooled, how.studies ?? []) }
    : {};
  const back = (value: number) => backTransform(value, how.measure, options);
  const { estimate, interval, prediction } = pooled;
  return {
    estimate: back(estimate),
    lower: back(interval.lower),
    upper: back(interval.upper),
    predictionLower: prediction && back(prediction.lower),
    predictionUpper: prediction && back(prediction.upper),
    unit,
  };
}
