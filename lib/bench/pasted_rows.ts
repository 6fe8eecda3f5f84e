import type { TableResource } from "../table/parse_csv.ts";
import { parseCell } from "../table/parse_cell.ts";
import type { Review } from "../table/review_types.ts";
import { type CsvRow, splitCsv } from "../table/split_csv.ts";
import type { CellValue, DataProblem, Table, TableRow } from "../table/types.ts";
import { unknownName } from "../table/unknown_name.ts";
import type { RowsEdit } from "./types.ts";

/**
 * The tables with pasted rows at the end of one of them. Places are lines of what was pasted; the
 * rows get the lines that they would have in the file. Columns that a first line does not name are
 * missing values. With any fault nothing is added.
 */
export function pastedRows(
  file: string,
  { table: name, text }: RowsEdit,
  tables: Review["tables"],
  table: Table,
  { schema }: TableResource,
): { readonly tables: Review["tables"]; readonly problems: readonly DataProblem[] } {
  const place = `rows pasted into ${file}`;
  const names = table.columns.map((column) => column.name);
  const { head, body, isHead, problems } = splitPasted(place, text, names);
  const faults = [...problems, ...headFaults(place, head, names)];
  if (faults.length === 0 && body.every(({ cells }) => cells.every((cell) => cell === ""))) {
    faults.push({
      file: place,
      line: null,
      column: null,
      found: "no row",
      allowed: `rows of ${head.length} cells: ${head.join(", ")}`,
      advice: "paste one row or more",
    });
  }
  if (faults.length > 0) return { tables, problems: faults };
  const last = Math.max(1, ...table.rows.map((row) => row.line));
  const added = body.map((row, index): TableRow => {
    if (row.cells.length !== head.length) {
      faults.push({
        file: place,
        line: row.line,
        column: null,
        found: `${row.cells.length} cells`,
        allowed: `${head.length} cells: ${head.join(", ")}`,
        advice: isHead
          ? "give a cell for each column that the first line names"
          : "give all cells, or a first line that names the columns",
      });
      return { line: last + 1 + index, values: {} };
    }
    const values: Record<string, CellValue> = {};
    const missing = schema.missingValues ?? [""];
    for (const column of table.columns) {
      const at = head.indexOf(column.name);
      const cell = at < 0 ? missing[0] ?? "" : row.cells[at] ?? "";
      const { value, fault } = parseCell(cell, column, missing);
      values[column.name] = value;
      if (fault) faults.push({ file: place, line: row.line, column: column.name, ...fault });
    }
    return { line: last + 1 + index, values };
  });
  if (faults.length > 0) return { tables, problems: faults };
  return {
    tables: { ...tables, [name]: { ...table, rows: [...table.rows, ...added] } },
    problems: [],
  };
}

/** How many rows a pasted text has, without a first line that names columns. */
export function pastedRowCount(text: string, { file, columns }: Table): number {
  return splitPasted(file, text, columns.map(({ name }) => name)).body.length;
}

function splitPasted(place: string, text: string, names: readonly string[]): {
  readonly head: readonly string[];
  readonly body: readonly CsvRow[];
  readonly isHead: boolean;
  readonly problems: readonly DataProblem[];
} {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const { rows, problems } = lines.includes("\t")
    ? { rows: splitTabs(lines), problems: [] }
    : splitCsv(place, lines);
  const [first, ...others] = rows;
  const isHead = first !== undefined && first.cells.some((cell) => names.includes(cell)) &&
    first.cells.every((cell) => !/^-?[0-9.]+$/.test(cell));
  return isHead
    ? { head: first.cells, body: others, isHead, problems }
    : { head: names, body: rows, isHead, problems };
}

/** As a spreadsheet copies cells: those with a line break, which it would quote, are refused. */
function splitTabs(text: string): CsvRow[] {
  return text.split("\n").map((line, index) => ({ line: index + 1, cells: line.split("\t") }));
}

function headFaults(
  file: string,
  head: readonly string[],
  names: readonly string[],
): DataProblem[] {
  return head.flatMap((name, index): DataProblem[] => {
    const fault = { file, line: 1, column: name };
    if (!names.includes(name)) {
      const { pointer: _, ...unknown } = unknownName("", name, names, "column");
      return [{ ...fault, ...unknown }];
    }
    return head.indexOf(name) === index
      ? []
      : [{ ...fault, found: "this name twice", allowed: "each column once", advice: "remove one" }];
  });
}
