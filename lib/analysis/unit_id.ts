import type { CountUnit } from "./count_units.ts";

/** Id of a unit in its analysis: a study that stands in several strata has one for each. */
export function unitId(unit: CountUnit): string {
  return unit.group === null ? unit.studyId : `${unit.studyId}, ${unit.group}`;
}
