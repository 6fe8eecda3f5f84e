import type { Review } from "../table/review_types.ts";
import type { CellValue, Table, TableRow } from "../table/types.ts";

/** A value that a cell might have had. */
export interface CellChange {
  /** Name of the resource in datapackage.json. */
  readonly table: string;
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly column: string;
  readonly value: CellValue;
}

/**
 * The tables of a review as they would be if some cells held other values; the review itself stays
 * as it is. For "what if" only: the digests of the tables remain those of the files.
 *
 * @throws {Error} if a table, a line or a column does not exist.
 */
export function withCells(
  tables: Review["tables"],
  changes: readonly CellChange[],
): Readonly<Record<string, Table>> {
  const changed: Record<string, Table> = { ...tables };
  for (const change of changes) {
    const table = changed[change.table];
    const found = table?.rows.some((row) => row.line === change.line) &&
      table.columns.some((column) => column.name === change.column);
    if (!table || !found) {
      throw new Error(
        `found no cell at table "${change.table}", line ${change.line}, column "${change.column}"; ` +
          `allowed: cells of ${Object.keys(tables).join(", ")}`,
      );
    }
    changed[change.table] = {
      ...table,
      rows: table.rows.map((row): TableRow =>
        row.line === change.line
          ? { ...row, values: { ...row.values, [change.column]: change.value } }
          : row
      ),
    };
  }
  return changed;
}
