import { sum } from "../numeric/sum.ts";
import type { StudyWeight } from "./types.ts";

/** Weights in percent of their sum. */
export function studyWeights(
  ids: readonly string[],
  weights: Float64Array,
): readonly StudyWeight[] {
  const total = sum(weights);
  return ids.map((id, i) => ({ id, percent: 100 * weights[i]! / total }));
}
