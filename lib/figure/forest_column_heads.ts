import type { AnalysisResult } from "../analysis/types.ts";
import { formatLevel } from "../report/format_level.ts";
import { readingName } from "./reading_name.ts";
import type { ReportingUnit } from "./forest_types.ts";

/** Heads of the columns of estimates: the measure, and the level of the intervals. */
export interface EstimateHeads {
  readonly estimate: string;
  readonly interval: string;
}

/** What stands above estimates and their intervals. */
export function estimateHeads(
  { measure, studies, crude }: AnalysisResult,
  unit: ReportingUnit,
): EstimateHeads {
  const level = studies.find((study) => study.reported)?.reported?.interval.level ??
    crude[0]?.interval.level ?? 0.95;
  const name = measure === null ? "Estimate" : readingName(measure);
  return {
    estimate: unit === "proportion" ? "Proportion, %" : name,
    interval: `${formatLevel(level)} CI`,
  };
}
