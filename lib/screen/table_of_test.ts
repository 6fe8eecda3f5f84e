import type { CellValue, Table } from "../table/types.ts";

/** A table for a test: names of columns, then the cells row by row. */
export function tableOf(
  name: string,
  columns: readonly string[],
  cells: readonly (readonly CellValue[])[],
): Table {
  const typeOf = (column: number) =>
    cells.some((row) => typeof row[column] === "number") ? "integer" : "string";
  return {
    name,
    title: name,
    file: `${name}.csv`,
    digest: "",
    columns: columns.map((name, i) => ({ name, title: name, description: "", type: typeOf(i) })),
    rows: cells.map((row, i) => ({
      line: i + 2,
      values: Object.fromEntries(columns.map((name, j) => [name, row[j] ?? null])),
    })),
  };
}
