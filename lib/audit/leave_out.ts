import type { AlarmPlace } from "./alarm_at.ts";
import type { Alarm } from "./types.ts";

/** Rows without their counts, so that no analysis uses them. */
export function leaveOut(
  places: readonly (Pick<AlarmPlace, "table" | "line"> & { readonly columns: readonly string[] })[],
): NonNullable<Alarm["mended"]> {
  return {
    words: places.length === 1 ? "the row left out" : "the rows left out",
    cells: places.flatMap(({ table, line, columns }) =>
      columns.map((column) => ({ table: table.name, line, column, value: null }))
    ),
  };
}
