import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import type { MeasureFamily } from "./program_types.ts";

/** The family of a measure, by the rows that it is computed from. */
export function familyOf(measure: Measure): MeasureFamily {
  const { rows } = measureFacts[measure];
  return rows === "two-by-two" || rows === "proportion" ? rows : "other";
}
