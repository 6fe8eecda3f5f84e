import Papa from "papaparse";
import type { DataProblem } from "./types.ts";

/** A row of a CSV file before its cells are parsed. */
export interface CsvRow {
  /** Line on which the row begins, as an editor counts it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV text (RFC 4180; comma, LF) into rows, the head among them.
 *
 * papaparse forgives much: it reads a quotation mark within a cell that is not quoted, and text
 * behind a closing one. Neither has a certain meaning, so that the first of them is a fault.
 */
export function splitCsv(
  file: string,
  text: string,
): { readonly rows: readonly CsvRow[]; readonly problems: readonly DataProblem[] } {
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
  const stray = strayQuote(text) ?? parsed.errors[0]?.index ?? null;
  if (stray !== null) {
    const problem: DataProblem = {
      file,
      line: text.slice(0, stray).split("\n").length,
      column: null,
      found: "a quotation mark without its partner",
      allowed: "cells in pairs of quotation marks, or without any",
      advice: 'put the cell in quotation marks and double each one inside it: "5"" scope"',
    };
    return { rows: [], problems: [problem] };
  }
  // The line end of the last row opens an empty row, which is none.
  const cells = text === "" || text.endsWith("\n") ? parsed.data.slice(0, -1) : parsed.data;
  const rows: CsvRow[] = [];
  let line = 1;
  for (const row of cells) {
    rows.push({ line, cells: row });
    line += 1 + row.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
  }
  return { rows, problems: [] };
}

/** Index of the first quotation mark that is not part of a well-formed quoted cell. */
function strayQuote(text: string): number | null {
  if (!text.includes('"')) return null;
  const quotedCell = /(^|[,\n])"[^"]*(?:""[^"]*)*"(?=[,\n]|$)/g;
  const rest = text.replace(quotedCell, (cell) => cell.replaceAll('"', " "));
  const index = rest.indexOf('"');
  return index < 0 ? null : index;
}
