import type { StudyColumns } from "../model/study_columns.ts";
import { lineAt, mixedLine } from "./mixed_line.ts";
import { hasSpread } from "./weighted_line.ts";

/**
 * Slope of the effects over their standard errors, whose sign says on which side of the funnel
 * studies are missing; null when all standard errors are equal.
 */
export function sideSlope(
  { effects, variances }: StudyColumns,
  model: "random" | "common",
): number | null {
  const errors = variances.map(Math.sqrt);
  if (!hasSpread(errors)) return null;
  return model === "common"
    ? lineAt(errors, effects, variances, 0).slope
    : mixedLine(errors, effects, variances).line.slope;
}
