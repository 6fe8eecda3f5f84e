import type { CellValue, TableRow } from "../table/types.ts";

/**
 * Value of a column over rows that describe parts of a group: the sum of numbers, null where any
 * is missing; the value itself where all rows have the same.
 */
export function valueOver(rows: readonly TableRow[], column: string): CellValue {
  const values = rows.map((row) => row.values[column] ?? null);
  const [value = null] = values;
  if (values.length < 2) return value;
  if (values.every((other) => typeof other === "number")) {
    return values.reduce<number>((sum, other) => sum + Number(other), 0);
  }
  return values.every((other) => other === value) ? value : null;
}

/** Whether several rows add up to one in every column, and in at least one of them as numbers. */
export function addsUp(
  one: TableRow | undefined,
  several: readonly TableRow[],
  columns: readonly string[],
): boolean {
  if (one === undefined) return false;
  const missing = (row: TableRow, column: string) => (row.values[column] ?? null) === null;
  return columns.some((column) => typeof one.values[column] === "number") &&
    columns.every((column) =>
      missing(one, column)
        ? several.every((row) => missing(row, column))
        : several.every((row) => !missing(row, column)) &&
          valueOver(several, column) === one.values[column]
    );
}
