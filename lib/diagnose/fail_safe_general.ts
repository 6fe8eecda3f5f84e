import { normalUpperTail } from "../distribution/normal.ts";
import type { StudyColumns } from "../model/study_columns.ts";
import { weightedMean } from "./weighted_mean.ts";

/** Beyond this number a search says no more. */
export const mostHidden = 1e7;

/** A meta-analysis with hidden studies added. */
export interface WithHidden {
  readonly estimate: number;
  readonly pValue: number;
  readonly tau2: number;
}

/**
 * The pooled effect when n studies are added whose effects average 0 and scatter as the model says,
 * each with the harmonic mean of the sampling variances. Their heterogeneity is combined with that of
 * the observed studies as variances within and between two groups, which is the fast way of
 * metafor's `fsn(type = "General")`.
 */
export function withHidden(
  { effects, variances }: StudyColumns,
  observed: { readonly estimate: number; readonly tau2: number; readonly random: boolean },
  n: number,
): WithHidden {
  const k = effects.length;
  const typical = k * weightedMean(effects, variances).variance;
  const centre = k * observed.estimate / (k + n);
  const tau2 = !observed.random || k + n < 2 ? 0 : (
    (k - 1 + Math.max(0, n - 1)) * observed.tau2 + k * (observed.estimate - centre) ** 2 +
    n * centre ** 2
  ) / (k + n - 1);
  let [weight, total] = [0, 0];
  for (let i = 0; i < k; i++) {
    const w = 1 / (variances[i]! + tau2);
    weight += w;
    total += w * effects[i]!;
  }
  weight += n / (typical + tau2);
  const estimate = total / weight;
  return { estimate, pValue: 2 * normalUpperTail(Math.abs(estimate) * Math.sqrt(weight)), tau2 };
}

/** The smallest whole number for which a condition holds that holds from there on; null beyond 10^7. */
export function smallestCount(holds: (n: number) => boolean): number | null {
  if (holds(0)) return 0;
  let high = 1;
  while (!holds(high)) {
    if (high >= mostHidden) return null;
    high = Math.min(2 * high, mostHidden);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
