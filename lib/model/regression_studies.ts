import type { RegressionStudyResult } from "./regression_types.ts";
import type { RegressionSystem, WeightedFit } from "./regression_weighted.ts";

/** Below this, a study determines a coefficient by itself and its residual is rounding. */
const alone = 1e-10;

/** Fitted values, residuals and leverages of the studies from the weighted fit in `room`. */
export function regressionStudies(
  ids: readonly string[],
  { k, effects }: RegressionSystem,
  { roots, residuals, leverages }: WeightedFit,
): readonly RegressionStudyResult[] {
  let weightSum = 0;
  for (let i = 0; i < k; i++) weightSum += roots[i]! * roots[i]!;
  return ids.map((id, i) => {
    const residual = residuals[i]! / roots[i]!;
    const leverage = Math.min(1, leverages[i]!);
    return {
      id,
      fitted: effects[i]! - residual,
      residual,
      // The standard error of a residual is the root of (1 - leverage) / weight.
      standardisedResidual: 1 - leverage > alone ? residuals[i]! / Math.sqrt(1 - leverage) : null,
      leverage,
      weight: 100 * roots[i]! * roots[i]! / weightSum,
    };
  });
}
