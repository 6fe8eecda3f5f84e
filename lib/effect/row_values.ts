import { requireCounts } from "../numeric/require_counts.ts";
import type { RowDesign } from "../measure/types.ts";
import type { RowsByDesign } from "./types.ts";
import { requireRowFields } from "./require_row_fields.ts";
import { rowFields } from "./row_fields.ts";

/** A row of any design. */
export type AnyRow = RowsByDesign[RowDesign];

/** Fields that hold events and the people among whom they were counted. */
const counts = {
  "proportion": [["events", "total"]],
  "two-by-two": [["eventsTreated", "totalTreated"], ["eventsControl", "totalControl"]],
} as const;

/** Throws one RangeError that lists every row with numbers that cannot be right. */
export function requireRows(rows: readonly AnyRow[], design: RowDesign, caller: string): void {
  if (design === "proportion" || design === "two-by-two") {
    requireCounts(rows, counts[design], caller);
  } else {
    requireRowFields(rows, rowFields[design], caller);
  }
}

/** The numbers that measures of this design are computed from; other fields are not looked at. */
export function rowValues(
  rows: readonly AnyRow[],
  design: RowDesign,
): readonly (readonly number[])[] {
  const fields = Object.keys(rowFields[design]);
  return rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, number>>;
    return fields.map((field) => values[field]!);
  });
}

/**
 * The numbers as formulas take them: for counts, events and non-events of each group in the place
 * of events and total.
 */
export function cellsOf(values: readonly number[], design: RowDesign): readonly number[] {
  if (design !== "proportion" && design !== "two-by-two") return values;
  return values.map((value, i) => i % 2 === 0 ? value : value - values[i - 1]!);
}
