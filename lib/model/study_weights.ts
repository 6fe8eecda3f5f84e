import { sum } from "../numeric/sum.ts";
import type { StudyWeight } from "./types.ts";

/** Weights in percent of their sum. */
export function studyWeights(
  ids: readonly string[],
  weights: readonly number[],
): readonly StudyWeight[] {
  const total = sum(weights);
  return ids.map((id, i) => ({ id, percent: 100 * weights[i]! / total }));
}

/** Inverse-variance weights at a given tau2, in percent of their known sum. */
export function inverseVarianceWeights(
  ids: readonly string[],
  variances: Float64Array,
  tau2: number,
  weightSum: number,
): readonly StudyWeight[] {
  return ids.map((id, i) => ({ id, percent: 100 / ((variances[i]! + tau2) * weightSum) }));
}
