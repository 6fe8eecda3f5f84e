import type { MeasureDefinition } from "./measure_definition.ts";
import type { ProportionRow, TwoByTwoRow } from "./types.ts";

/** Counts of a study: events and total of its one group, or of the treated and the control group. */
export type Counts = readonly [number, number] | readonly [number, number, number, number];

/** Fields of a row that hold the counts of its groups. */
export const countFields = {
  "proportion": [["events", "total"]],
  "two-by-two": [["eventsTreated", "totalTreated"], ["eventsControl", "totalControl"]],
} as const;

/** The counts that measures of this design are computed from; other fields are not looked at. */
export function rowCounts(
  row: ProportionRow | TwoByTwoRow,
  design: MeasureDefinition["design"],
): Counts {
  if (design === "proportion") {
    const { events, total } = row as ProportionRow;
    return [events, total];
  }
  const { eventsTreated, totalTreated, eventsControl, totalControl } = row as TwoByTwoRow;
  return [eventsTreated, totalTreated, eventsControl, totalControl];
}

/** Events and non-events of each group, in the order of the counts. */
export function cellsOf([events, total, eventsControl, totalControl]: Counts): readonly number[] {
  return eventsControl === undefined || totalControl === undefined
    ? [events, total - events]
    : [events, total - events, eventsControl, totalControl - eventsControl];
}

/** "3 of 12", or the same for both groups. */
export function describeCounts(
  [events, total, eventsControl, totalControl]: Counts,
): string {
  return eventsControl === undefined
    ? `${events} of ${total}`
    : `${events} of ${total} in the treated and ${eventsControl} of ${totalControl} in the ` +
      "control group";
}
