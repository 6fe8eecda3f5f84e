import { printCells } from "./print_cells.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Writes a table as plain text in columns, for terminals and logs.
 *
 * @param spec The table; a line break in a cell becomes a space.
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 *
 * @example
 * ```ts
 * import { tableToText } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "methods",
 *   title: "Methods",
 *   columns: [{ key: "method", title: "Method" }, { key: "k", title: "k" }],
 *   rows: [{ method: "ESD", k: 10 }, { method: "EMR", k: 9 }],
 * };
 * assert.equal(tableToText(table), "Methods\n\nMethod   k\n------  --\nESD     10\nEMR      9\n");
 * ```
 */
export function tableToText(spec: TableSpec): string {
  const { title, note, heads, aligns, cells } = printCells(spec, "print");
  const lines = [heads, ...cells].map((row) => row.map((text) => text.replace(/\s+/g, " ")));
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((row) => lengthOf(row[column] ?? "")))
  );
  const write = (row: readonly string[]) =>
    row.map((text, column) => {
      const space = " ".repeat((widths[column] ?? 0) - lengthOf(text));
      return aligns[column] === "right" ? space + text : text + space;
    }).join("  ").trimEnd();
  const [head = [], ...body] = lines;
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return `${
    [title, "", write(head), rule, ...body.map(write), ...(note === null ? [] : ["", note])].join(
      "\n",
    )
  }\n`;
}

/** Characters as a reader counts them, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
