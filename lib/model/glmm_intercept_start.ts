import { sum } from "../numeric/sum.ts";
import type { TwoGroupCounts } from "./glmm_two_groups.ts";

/** Mean and standard deviation of the control groups' levels, to start random intercepts from. */
export function interceptStart({ controlLevel, k }: TwoGroupCounts): readonly [number, number] {
  const mean = sum(controlLevel) / k;
  const spread = sum(controlLevel.map((level) => (level - mean) ** 2)) / Math.max(1, k - 1);
  return [mean, Math.max(0.3, Math.sqrt(spread))];
}
