import type { Review } from "../table/review_types.ts";
import type { CellPlace, InputCell } from "./types.ts";

/**
 * A cell with the value that the analyses read.
 *
 * @throws {Error} if there is no such cell; the message lists what is there.
 */
export function inputCell(review: Review, { file, line, column }: CellPlace): InputCell {
  const tables = Object.values(review.tables);
  const table = tables.find((one) => one.file === file);
  if (!table) {
    throw new Error(
      `found no table "${file}"; allowed: ${tables.map((one) => one.file).sort().join(", ")}`,
    );
  }
  const row = table.rows.find((one) => one.line === line);
  if (!row) {
    const lines = table.rows.map((one) => one.line);
    const range = `${Math.min(...lines)} to ${Math.max(...lines)}`;
    throw new Error(
      `${file}: found no row at line ${line}; allowed: ${range} (line 1 is the header)`,
    );
  }
  const value = row.values[column];
  if (value === undefined) {
    const names = table.columns.map(({ name }) => name).join(", ");
    throw new Error(`${file}, line ${line}: found no column "${column}"; allowed: ${names}`);
  }
  const correction = review.corrections.find((entry) =>
    entry.file === file && entry.line === line && entry.column === column
  );
  const found = correction === undefined ? value : correction.found;
  return { file, line, column, value, corrected: correction !== undefined, found };
}
