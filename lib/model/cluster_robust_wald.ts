import { fUpperTail } from "../distribution/f.ts";
import { symmetricInverse } from "../numeric/symmetric_inverse.ts";
import { robustDegreesOfFreedom } from "./cluster_robust_df.ts";
import type { ClusterMoments } from "./cluster_robust_moments.ts";
import type { ClusterSystem } from "./cluster_robust_system.ts";
import type { RobustTest } from "./cluster_robust_types.ts";

/**
 * Wald test with a robust variance that combinations of coefficients are zero. HTZ refers Q to
 * Hotelling's T2: F = (eta - q + 1) / (eta q) Q with q and eta - q + 1 degrees of freedom; naive-F is
 * Q / q with clusters less coefficients.
 *
 * @param constraint q rows of p numbers.
 */
export function robustWald(
  { estimates, model, clusters }: ClusterSystem,
  moments: readonly ClusterMoments[],
  robust: Float64Array,
  constraint: Float64Array,
  test: "HTZ" | "naive-F",
  hypothesis: string,
): RobustTest {
  const p = estimates.length;
  const q = constraint.length / p;
  const values = new Float64Array(q);
  const variance = new Float64Array(q * q);
  for (let s = 0; s < q; s++) {
    for (let a = 0; a < p; a++) {
      values[s]! += constraint[s * p + a]! * estimates[a]!;
      for (let t = 0; t < q; t++) {
        for (let b = 0; b < p; b++) {
          variance[s * q + t]! += constraint[s * p + a]! * robust[a * p + b]! *
            constraint[t * p + b]!;
        }
      }
    }
  }
  const inverse = symmetricInverse(variance, q)?.inverse;
  let wald = inverse === undefined ? NaN : 0;
  for (let s = 0; s < q; s++) {
    for (let t = 0; t < q; t++) wald += values[s]! * (inverse?.[s * q + t] ?? NaN) * values[t]!;
  }
  const eta = test === "HTZ" ? robustDegreesOfFreedom(constraint, moments, model) : 0;
  const dfResidual = test === "HTZ" ? eta - q + 1 : clusters.length - p;
  const statistic = test === "HTZ" ? dfResidual / (eta * q) * wald : wald / q;
  const exists = dfResidual > 0 && Number.isFinite(statistic) && statistic >= 0;
  return {
    test,
    statistic,
    df: q,
    dfResidual,
    pValue: exists ? fUpperTail(statistic, q, dfResidual) : null,
    hypothesis,
  };
}
