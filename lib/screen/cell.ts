import type { Table, TableRow } from "../table/types.ts";

/** Text of a cell; an empty text where the value is missing. */
export function textOf(row: TableRow, column: string): string {
  return `${row.values[column] ?? ""}`;
}

/** Number of a cell; 0 where the value is missing. */
export function numberOf(row: TableRow, column: string): number {
  const value = row.values[column] ?? null;
  return typeof value === "number" ? value : 0;
}

/** Refuses a table that lacks a column, with the columns that it has. */
export function requireColumns(table: Table, columns: readonly string[]): void {
  const present = table.columns.map((column) => column.name);
  const absent = columns.filter((name) => !present.includes(name));
  if (absent.length > 0) {
    throw new TypeError(
      `${table.file}: found no column ${absent.join(", ")}; allowed: a table with ` +
        `${columns.join(", ")}; it has ${present.join(", ")}`,
    );
  }
}

/** How a row is printed: the filled cells of some columns of the first of these rows. */
export function rowLabel([row]: readonly TableRow[], columns: readonly string[]): string {
  const texts = columns.map((column) => row === undefined ? "" : textOf(row, column));
  return texts.filter((text) => text !== "").join(": ");
}

/** Order of code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
