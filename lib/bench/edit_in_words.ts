import { plural } from "../report/plural.ts";
import type { Review } from "../table/review_types.ts";
import { pastedRowCount } from "./pasted_rows.ts";
import type { BenchEdit } from "./types.ts";

/** A hypothetical edit in words: where, and what the data say. */
export function editInWords({ tables }: Pick<Review, "tables">, edit: BenchEdit): string {
  const table = tables[edit.table];
  const file = table?.file ?? edit.table;
  if (edit.kind === "rows") {
    const n = table ? pastedRowCount(edit.text, table) : 0;
    return `${plural(n, "row")} added to ${file}`;
  }
  const { line, column, text } = edit;
  const was = table?.rows.find((row) => row.line === line)?.values[column] ?? null;
  return `${column} ${text === "" ? "empty" : text} in place of ${was ?? "empty"} ` +
    `(${file}, line ${line})`;
}
