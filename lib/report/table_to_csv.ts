import { printCells } from "./print_cells.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Writes a table as CSV (RFC 4180 quoting, comma, LF at the end of each line, UTF-8 text).
 *
 * The head holds the keys of the columns. Numbers are written in full, so that a program reads
 * back what was stored; a missing value is an empty cell.
 *
 * @param spec The table.
 * @param choices `values: "printed"` writes titles and cells as people read them instead.
 *   @default "stored"
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToCsv } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "rate", title: "Rate" }],
 *   rows: [{ study: "Kim, 2019", rate: 0.125 }, { study: "Moon 2016", rate: null }],
 * };
 * assert.equal(tableToCsv(table), 'study,rate\n"Kim, 2019",0.125\nMoon 2016,\n');
 * ```
 */
export function tableToCsv(
  spec: TableSpec,
  choices: { readonly values?: "stored" | "printed" } = {},
): string {
  const stored = (choices.values ?? "stored") === "stored";
  const { heads, cells } = printCells(spec, stored ? "stored" : "print");
  const first = stored ? spec.columns.map((column) => column.key) : heads;
  return [first, ...cells].map((row) => `${row.map(quote).join(",") || '""'}\n`).join("");
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
