import { parseCsv, type TableResource } from "./parse_csv.ts";
import { quoteText } from "./quote_text.ts";
import type { CheckedCell } from "./recorded_types.ts";
import type { CellValue, DataProblem, Table, TableRow } from "./types.ts";

/** Rows of audit.csv, and every fault of the file. */
export interface ParsedAudit {
  readonly checked: readonly CheckedCell[];
  readonly problems: readonly DataProblem[];
}

const text = (name: string, description: string) => ({
  name,
  title: name,
  description,
  type: "string" as const,
});

const filled = { constraints: { required: true } } as const;

/** The columns of `tables/audit-plan.csv`, which people copy and tick. */
const resource: TableResource = {
  name: "audit",
  path: "audit.csv",
  title: "Cells that somebody went back to the source for",
  description: "One row a cell of the audit plan.",
  schema: {
    fields: [
      {
        ...text("part", "Part of the audit plan."),
        constraints: { required: true, enum: ["ranked", "random sample"] },
      },
      { ...text("rank", "Place within the part."), type: "integer", ...filled },
      { ...text("table", "Name of the table."), ...filled },
      { ...text("file", "File of the table."), ...filled },
      { ...text("row", "Line in the file."), type: "integer", ...filled },
      { ...text("study", "Id of the study."), ...filled },
      { ...text("column", "Name of the column."), ...filled },
      text("value", "What the cell holds."),
      text("why", "Why the cell is in the plan."),
      { ...text("verdict", "What was found."), constraints: { enum: ["right", "wrong"] } },
      text("checked_by", "Who looked."),
      {
        ...text("checked_on", "When, as 2026-11-22."),
        constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      },
      text("source", "Where the value was read again, e.g. Table 2, page 4."),
      text("note", "What else must be known."),
    ],
  },
};

/**
 * Reads `audit.csv`: the audit plan as somebody has ticked it. A cell must exist, a verdict is
 * signed (who, when, at which source), and no cell is checked twice in one part. A value that the
 * table no longer holds is no fault: the check is out of date, and `auditFindings` says so.
 */
export function parseAudit(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  tables: Readonly<Record<string, Table>>,
): ParsedAudit {
  const bytes = files.get("audit.csv");
  if (bytes === undefined) return { checked: [], problems: [] };
  const file = `${folder}/audit.csv`;
  const { table, problems } = parseCsv(file, bytes, resource);
  const faults = table.rows.flatMap((row, index) => [
    ...cellFaults(file, row, tables),
    ...signatureFaults(file, row),
    ...twiceFaults(file, row, table.rows.slice(0, index)),
  ]);
  const told = new Set(problems.map(({ line, column }) => `${line} ${column}`));
  const all = [
    ...problems,
    ...(problems.some(({ line }) => line === 1) ? [] : faults)
      .filter(({ line, column }) => !told.has(`${line} ${column}`)),
  ];
  return { checked: all.length > 0 ? [] : table.rows.map(checkedCell), problems: all };
}

function cellFaults(
  file: string,
  { line, values }: TableRow,
  tables: Readonly<Record<string, Table>>,
): readonly DataProblem[] {
  const advice = "take the row from tables/audit-plan.csv of the last run";
  const name = textOf(values.table);
  const table = tables[name];
  const fault = (column: string, found: string, allowed: string): DataProblem[] => [
    { file, line, column, found, allowed, advice },
  ];
  if (!table) return fault("table", quoteText(name), Object.keys(tables).join(", "));
  const column = textOf(values.column);
  const columns = table.columns.map((candidate) => candidate.name);
  if (!columns.includes(column)) return fault("column", quoteText(column), columns.join(", "));
  if (!table.rows.some((row) => row.line === values.row)) {
    return fault("row", `${values.row}`, `a line of ${table.file} that holds a row`);
  }
  return [];
}

function signatureFaults(file: string, { line, values }: TableRow): readonly DataProblem[] {
  if (values.verdict === null) return [];
  const columns = ["checked_by", "checked_on", "source"];
  return columns.filter((column) => values[column] === null).map((column) => ({
    file,
    line,
    column,
    found: "an empty cell",
    allowed: "who looked, when, and at which place of the source, in every row with a verdict",
    advice: "fill in the cell",
  }));
}

function twiceFaults(
  file: string,
  { line, values }: TableRow,
  earlier: readonly TableRow[],
): readonly DataProblem[] {
  const same = ["part", "table", "row", "column"];
  const first = earlier.find((row) => same.every((name) => row.values[name] === values[name]));
  return first === undefined ? [] : [{
    file,
    line,
    column: "column",
    found: `the cell of line ${first.line} a second time`,
    allowed: "one row for each cell of a part",
    advice: "remove one of the two",
  }];
}

function checkedCell({ line, values }: TableRow): CheckedCell {
  return {
    line,
    part: values.part === "ranked" ? "ranked" : "random sample",
    table: textOf(values.table),
    file: textOf(values.file),
    row: Number(values.row),
    column: textOf(values.column),
    value: textOf(values.value),
    verdict: values.verdict === "right" || values.verdict === "wrong" ? values.verdict : null,
    checkedBy: textOrNull(values.checked_by),
    checkedOn: textOrNull(values.checked_on),
    source: textOrNull(values.source),
    note: textOrNull(values.note),
  };
}

function textOf(value: CellValue | undefined): string {
  return `${value ?? ""}`;
}

function textOrNull(value: CellValue | undefined): string | null {
  return value === null || value === undefined ? null : `${value}`;
}
