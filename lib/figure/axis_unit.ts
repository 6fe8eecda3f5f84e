import type { AnalysisResult } from "../analysis/types.ts";
import { reportingUnit } from "../report/reporting_unit.ts";
import type { ReportingUnit } from "./forest_types.ts";

/**
 * The unit of a result's axis. A comparison in which no study can be compared has nothing to show
 * on an axis of ratios; if its headline is the crude proportion of each group, the axis is one of
 * proportions.
 */
export function axisUnit(result: AnalysisResult): ReportingUnit {
  if (result.measure === null) return "proportion";
  if (result.design === "single group") return reportingUnit(result.measure).unit;
  if (result.design !== "comparison") return "proportion";
  const compared = result.studies.some((study) => study.reported !== null);
  return compared || result.headline !== "crude"
    ? reportingUnit(result.measure).unit
    : "proportion";
}
