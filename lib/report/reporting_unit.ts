import type { Measure, ReportingUnit } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";

/** How the results of a measure are read, with a heading that leaves the transformation out. */
export function reportingUnit(
  measure: Measure,
): { readonly unit: ReportingUnit; readonly title: string } {
  const { name, unit } = measureFacts[measure];
  const plain = name.replace(/ \(.*\)$/, "");
  return { unit, title: `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}` };
}
