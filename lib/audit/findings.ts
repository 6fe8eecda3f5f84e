import type { Table } from "../table/types.ts";
import type { Alarm, TripwireFindings } from "./types.ts";

/**
 * What a rule found, with the sentence that says why it looked at nothing where it did. A row that
 * was looked at for several analyses counts once, and of several alarms for the same cells the
 * first is kept.
 *
 * @param rows Rows that hold what the rule reads.
 * @param reason Said only where there are none.
 */
export function findings(
  rows: readonly { readonly table: Table; readonly line: number }[],
  alarms: readonly Alarm[],
  reason: string,
): TripwireFindings {
  const rowsLookedAt = new Set(rows.map(({ table, line }) => `${table.name} ${line}`)).size;
  const places = alarms.map(({ table, line, columns }) => JSON.stringify([table, line, columns]));
  return {
    rowsLookedAt,
    reason: rowsLookedAt === 0 ? reason : null,
    alarms: alarms.filter((_, index) => places.indexOf(places[index]!) === index),
  };
}
