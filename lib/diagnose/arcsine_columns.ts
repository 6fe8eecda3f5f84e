import type { TestColumns } from "./test_columns.ts";
import { atan2 } from "../numeric/elementary/atan2.ts";

/**
 * The same studies with arcsine differences for effects: the angle whose sine is the square root of
 * the risk, treated less control, with variance 1 / (4 n_t) + 1 / (4 n_c), whatever the events
 * (Ruecker et al. 2008, https://doi.org/10.1002/sim.2971). Null without counts.
 */
export function arcsineColumns(columns: TestColumns): TestColumns | null {
  const { tables, totalTreated, totalControl } = columns;
  if (tables === null || totalTreated === null || totalControl === null) return null;
  const angle = (events: number, total: number) =>
    atan2(Math.sqrt(events), Math.sqrt(total - events));
  return {
    ...columns,
    effects: totalTreated.map((total, i) =>
      angle(tables.eventsTreated[i]!, total) - angle(tables.eventsControl[i]!, totalControl[i]!)
    ),
    variances: totalTreated.map((total, i) => 1 / (4 * total) + 1 / (4 * totalControl[i]!)),
  };
}
