import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import type { CellValue, Table, TableRow } from "../table/types.ts";
import { syntheses } from "./syntheses.ts";

/** A cell that a primary result reads. */
export interface AuditedCell {
  readonly table: Table;
  readonly row: TableRow;
  readonly studyId: string;
  readonly column: string;
  readonly value: CellValue;
  /** A number that enters the arithmetic, or a word that decides whether and where the row counts. */
  readonly kind: "number" | "word";
  /** Cells of the row that have to be empty for no analysis to use it. */
  readonly numbers: readonly string[];
}

/**
 * Every cell that a primary result reads, once: the counts or values of the rows that are used, and
 * the words that chose these rows and their strata. Sorted by file, line and column.
 */
export function auditedCells(review: Review): readonly AuditedCell[] {
  const cells = new Map<string, AuditedCell>();
  const used = syntheses(review).filter(({ plan }) => plan.headline !== "none");
  for (const { plan, studies } of used) {
    for (const { places, studyId } of studies) {
      for (const { table, line, columns } of places) {
        const row = table.rows.find((candidate) => candidate.line === line);
        if (!row) continue;
        const words = wordColumns(plan).filter((column) => !columns.includes(column));
        for (const column of [...columns, ...words]) {
          const kind = columns.includes(column) ? "number" as const : "word" as const;
          const key = [table.file, line, column].join("\u0000");
          if (cells.get(key)?.kind === "number") continue;
          const value = row.values[column] ?? null;
          cells.set(key, { table, row, studyId, column, value, kind, numbers: columns });
        }
      }
    }
  }
  return [...cells.values()].sort((a, b) =>
    order(a.table.file, b.table.file) || a.row.line - b.row.line || order(a.column, b.column)
  );
}

function wordColumns({ where, subgroup, arms, sumWithin }: AnalysisPlan): readonly string[] {
  const named = [
    ...(where ?? []).map((condition) => condition.column),
    subgroup?.column,
    arms?.column,
    ...(sumWithin ?? []),
  ];
  return [...new Set(named)].filter((column) => column !== undefined);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
