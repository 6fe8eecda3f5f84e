import { checkHeader } from "./check_header.ts";
import type { DataResource, TableSchema } from "./data_package_types.ts";
import { decodeText } from "./decode_text.ts";
import { parseCell } from "./parse_cell.ts";
import { sha256Hex } from "./sha256_hex.ts";
import { type CsvRow, splitCsv } from "./split_csv.ts";
import type { CellValue, DataProblem, Table, TableRow } from "./types.ts";

/** A resource that is a table. */
export type TableResource = DataResource & { readonly schema: TableSchema };

/** What could be read of a table, and every fault. */
export interface ParsedCsv {
  /** A cell with a fault is null here; a table with any fault must not be analysed. */
  readonly table: Table;
  /** The texts of the cells with a fault, as they stand in the file. */
  readonly refused: readonly RefusedCell[];
  readonly problems: readonly DataProblem[];
}

/** A cell that its column does not allow; null where the file says that the value is missing. */
export interface RefusedCell {
  readonly line: number;
  readonly column: string;
  readonly text: string | null;
}

/**
 * Reads one CSV file of a review, strictly, by the columns that datapackage.json declares.
 *
 * UTF-8 (a byte order mark is allowed), comma, RFC 4180 quoting, LF or CRLF. Line numbers are
 * those of an editor, also behind quoted cells that hold line breaks. Nothing is guessed, dropped
 * or renamed: rows with too few or too many cells, blank lines, columns that are missing, twice or
 * unknown, and cells that are not of the declared type are faults, and all of them are reported.
 *
 * @param file How messages name the file, e.g. "data/x/studies.csv".
 * @param bytes The file.
 * @param resource Its entry in datapackage.json.
 * @returns The table and its faults; never throws on bad data.
 *
 * @example
 * ```ts
 * import { describeProblem, parseCsv } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const column = { title: "Events", description: "Patients with the event.", unit: "patients" };
 * const resource = {
 *   name: "studies",
 *   path: "studies.csv",
 *   title: "Studies",
 *   description: "One row a study.",
 *   schema: { fields: [{ ...column, name: "events", type: "integer" as const }] },
 * };
 * const bytes = new TextEncoder().encode("events\n3\n1e3\n");
 * const { table, problems } = parseCsv("data/x/studies.csv", bytes, resource);
 * assert.deepEqual(table.rows[0], { line: 2, values: { events: 3 } });
 * assert.equal(
 *   problems.map(describeProblem).join("\n"),
 *   'data/x/studies.csv, line 3, column "events": found "1e3"; allowed: a whole number; ' +
 *     "write the number out in digits; a spreadsheet may have shortened it",
 * );
 * ```
 */
export function parseCsv(file: string, bytes: Uint8Array, resource: TableResource): ParsedCsv {
  const { name, title, path, schema } = resource;
  const parsed = (
    rows: readonly TableRow[],
    problems: readonly DataProblem[],
    refused: readonly RefusedCell[] = [],
  ): ParsedCsv => ({
    table: { name, title, file: path, columns: schema.fields, rows, digest: sha256Hex(bytes) },
    refused,
    problems,
  });
  const { text, problem } = decodeText(file, bytes);
  if (problem !== null) return parsed([], [problem]);
  const { rows: [header, ...body], problems: unreadable } = splitCsv(file, text);
  if (unreadable.length > 0) return parsed([], unreadable);
  const allowed = `a header (${schema.fields.map((field) => field.name).join(", ")}) and rows`;
  if (header === undefined || body.length === 0) {
    const found = header === undefined ? "an empty file" : "a header and no rows";
    return parsed([], [
      { file, line: null, column: null, found, allowed, advice: "add at least one row" },
    ]);
  }
  const headerProblems = checkHeader(file, header.cells, schema.fields);
  if (headerProblems.some((fault) => fault.column === null)) return parsed([], headerProblems);
  const rows: TableRow[] = [];
  const problems = [...headerProblems];
  const refused: RefusedCell[] = [];
  for (const row of body) {
    if (row.cells.length === header.cells.length && !isBlank(row)) {
      rows.push(parseRow(file, row, header.cells, schema, problems, refused));
    } else problems.push(wrongCount(file, row, header.cells.length));
  }
  return parsed(rows, problems, refused);
}

function parseRow(
  file: string,
  row: CsvRow,
  header: readonly string[],
  schema: TableSchema,
  problems: DataProblem[],
  refused: RefusedCell[],
): TableRow {
  const missingValues = schema.missingValues ?? [""];
  const values: Record<string, CellValue> = {};
  for (const column of schema.fields) {
    const text = row.cells[header.indexOf(column.name)];
    // A column that the header lacks was reported once, with the header.
    if (text === undefined) {
      values[column.name] = null;
      continue;
    }
    const { value, fault } = parseCell(text, column, missingValues);
    values[column.name] = value;
    if (fault === null) continue;
    const cell = { line: row.line, column: column.name };
    problems.push({ file, ...cell, ...fault });
    refused.push({ ...cell, text: missingValues.includes(text) ? null : text });
  }
  return { line: row.line, values };
}

function isBlank(row: CsvRow): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => cell === "");
}

function wrongCount(file: string, row: CsvRow, expected: number): DataProblem {
  const count = row.cells.length;
  const blank = row.cells.every((cell) => cell === "");
  const cells = (n: number) => n === 1 ? "1 cell" : `${n} cells`;
  return {
    file,
    line: row.line,
    column: null,
    found: blank ? "a row without content" : cells(count),
    allowed: `${cells(expected)}, one for each column`,
    advice: blank
      ? "remove the line"
      : count > expected
      ? "put a cell that holds a comma in quotation marks"
      : "add the cells that are missing, empty ones too",
  };
}
