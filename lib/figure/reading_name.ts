import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { measureName } from "../report/measure_name.ts";
import { reportingUnit } from "../report/reporting_unit.ts";
import { capital } from "./capital.ts";

/**
 * The name of a measure above values on the scale that people read: rates and correlations that are
 * pooled on another scale stand there without their transformation.
 */
export function readingName(measure: Measure): string {
  const { unit, scale } = measureFacts[measure];
  const transformed = (unit === "rate" || unit === "correlation") && scale !== "identity";
  return transformed ? reportingUnit(measure).title : capital(measureName(measure));
}
