import type { ValidateFunction } from "ajv";
import { checkValue } from "./check_value.ts";
import { compileSchema } from "./compile_schema.ts";
import { dateFaults } from "./date_faults.ts";
import { findRow } from "./find_row.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { readRecordedJson } from "./read_recorded_json.ts";
import type { ReadTable } from "./read_tables.ts";
import type { AppliedCorrection, Correction } from "./recorded_types.ts";
import schema from "./schemas/corrections.schema.json" with { type: "json" };
import type { CellValue, DataProblem, Table, TableRow } from "./types.ts";
import { unknownName } from "./unknown_name.ts";

/** A correction without a fault, and where it is written. */
export interface PlacedCorrection {
  readonly applied: AppliedCorrection;
  /** Line in corrections.json of the corrected value, and its place. */
  readonly line: number | null;
  readonly pointer: string;
}

/** The entries of corrections.json that can be applied, and the faults of all others. */
export interface ParsedCorrections {
  readonly placed: readonly PlacedCorrection[];
  readonly problems: readonly DataProblem[];
}

interface CorrectionsFile {
  readonly corrections: readonly Correction[];
}

let validator: ValidateFunction<CorrectionsFile> | null = null;

/**
 * Reads corrections.json against the tables as their files have them: each entry must name one
 * cell, which must hold `found` (for a cell that its column does not allow, its text), and a
 * corrected value that the column allows.
 */
export function parseCorrections(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  written: ReadonlyMap<string, ReadTable>,
): ParsedCorrections {
  const file = `${folder}/corrections.json`;
  const { value, problems, lineOf } = readRecordedJson<CorrectionsFile>(
    file,
    files.get("corrections.json"),
    () => validator ??= compileSchema<CorrectionsFile>(schema),
  );
  // An entry whose shape is wrong would be applied in part.
  if (value === null || problems.length > 0) return { placed: [], problems };
  const tables = Object.fromEntries([...written].map(([name, read]) => [name, asWritten(read)]));
  const placed: PlacedCorrection[] = [];
  const faults: PlacedFault[] = [];
  value.corrections.forEach((correction, index) => {
    const pointer = `/corrections/${index}`;
    const read = written.get(correction.table);
    // What cannot be read has been told, and no cell of it can be found.
    if (read !== undefined && !isReadable(read)) return;
    const { table, row, faults: inAddress } = findRow(tables, correction, pointer);
    const own = [
      ...inAddress,
      ...dateFaults(`${pointer}/date`, correction.date),
      ...(table && read ? cellFaults(folder, correction, table, row, read, pointer) : []),
    ];
    const twin = placed.find(({ applied }) =>
      applied.table === table?.name && applied.line === row?.line &&
      applied.column === correction.column
    );
    if (twin !== undefined) {
      own.push({
        pointer,
        found: `a second correction of the cell that ${cellPointer(twin)} corrects`,
        allowed: "one correction of a cell",
        advice: "keep the right one of the two",
      });
    }
    faults.push(...own);
    if (own.length > 0 || table === null || row === null) return;
    placed.push({
      applied: { ...correction, file: table.file, line: row.line },
      line: lineOf(`${pointer}/corrected`),
      pointer: `${pointer}/corrected`,
    });
  });
  return {
    placed,
    problems: faults.map((fault) => ({
      file,
      line: lineOf(fault.pointer),
      column: null,
      ...fault,
    })),
  };
}

function cellPointer({ pointer }: PlacedCorrection): string {
  return pointer.replace(/\/corrected$/, "");
}

/** Missing files, broken rows and wrong headers leave no cell to be sure of. */
function isReadable({ present, problems }: ReadTable): boolean {
  return present && problems.every(({ line, column }) => column !== null && line !== 1);
}

/** The table with the texts of the cells that are refused. */
function asWritten({ table, refused }: ReadTable): Table {
  if (refused.length === 0) return table;
  const rows = table.rows.map((row): TableRow => {
    const texts = refused.filter(({ line }) => line === row.line)
      .map(({ column, text }) => [column, text]);
    return { ...row, values: { ...row.values, ...Object.fromEntries(texts) } };
  });
  return { ...table, rows };
}

function cellFaults(
  folder: string,
  { column: name, found, corrected }: Correction,
  table: Table,
  row: TableRow | null,
  { resource, refused }: ReadTable,
  pointer: string,
): PlacedFault[] {
  const column = table.columns.find((known) => known.name === name);
  if (column === undefined) {
    const names = table.columns.map((known) => known.name);
    return [unknownName(`${pointer}/column`, name, names, "column", table.file)];
  }
  const { missingValues = [""] } = resource.schema;
  const faults = checkValue(corrected, column, missingValues, `${pointer}/corrected`);
  if (corrected === found) {
    faults.push({
      pointer: `${pointer}/corrected`,
      found: `${JSON.stringify(corrected)}, the value that it corrects`,
      allowed: 'another value than "found"',
      advice: "correct one of the two, or remove the entry",
    });
  }
  if (row === null) return faults;
  const present = row.values[name] ?? null;
  const isRefused = refused.some((cell) => cell.line === row.line && cell.column === name);
  // A number that the column does not allow is a text to the parser, and a number to people.
  if (present === found || (isRefused && typeof found === "number" && present === `${found}`)) {
    return faults;
  }
  return [...faults, {
    pointer: `${pointer}/found`,
    found: `${JSON.stringify(found)} where ${folder}/${table.file}, line ${row.line}, ` +
      `column "${name}" holds ${JSON.stringify(present)}`,
    allowed: "the value that the cell holds",
    advice: staleAdvice(present, corrected),
  }];
}

function staleAdvice(present: CellValue, corrected: CellValue): string {
  return present === corrected
    ? "the table holds the corrected value already: remove the entry"
    : "look at the source again: the table has changed since this was written";
}
