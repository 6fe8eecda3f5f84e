import type { Table, TableRow } from "../table/types.ts";
import { byCodeUnits, numberOf, requireColumns, textOf } from "./cell.ts";
import { flowLaws } from "./flow_laws.ts";
import { flowRemarks } from "./flow_remarks.ts";
import type { FlowCounts } from "./flow_types.ts";

/**
 * Counts the flow of records through the screening, from the records themselves.
 *
 * A record with a `duplicate_of` is a duplicate, whatever else is written about it; every other
 * record was screened, and was included or excluded for its `exclusion_reason`. The laws between
 * the counts (PRISMA 2020, https://doi.org/10.1136/bmj.n71) are checked and kept with the answer:
 * a law that does not hold is data to look at, not an error.
 *
 * @param records One row a record, with the columns record_id, duplicate_of, screened ("include"
 *   or "exclude"), exclusion_reason, study_id, first_query_id.
 * @param searches One row a query, with the columns query_id, n_results, n_new_relevant.
 * @param choices `studies`: the table of studies, with study_id, to check the included ones.
 * @throws {TypeError} if a table lacks a column, or a record has another decision.
 *
 * @example
 * ```ts
 * import { countFlow, type Table } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const tableOf = (name: string, columns: string[], cells: (string | number | null)[][]): Table => ({
 *   name,
 *   title: name,
 *   file: `${name}.csv`,
 *   digest: "",
 *   columns: columns.map((name) => ({ name, title: name, description: "", type: "string" })),
 *   rows: cells.map((row, i) => ({
 *     line: i + 2,
 *     values: Object.fromEntries(columns.map((name, j) => [name, row[j] ?? null])),
 *   })),
 * });
 * const counts = countFlow(
 *   tableOf(
 *     "records",
 *     ["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id", "first_query_id"],
 *     [
 *       ["R1", null, "include", null, "kim2019", "Q1"],
 *       ["R2", "R1", "exclude", "duplicate", "kim2019", "Q1"],
 *       ["R3", null, "exclude", "case report", null, "Q1"],
 *     ],
 *   ),
 *   tableOf("searches", ["query_id", "n_results", "n_new_relevant"], [["Q1", 20, 3]]),
 * );
 * assert.deepEqual(
 *   [counts.setAside, counts.records, counts.duplicates, counts.screened, counts.includedRecords],
 *   [17, 3, 1, 2, 1],
 * );
 * assert.ok(counts.laws.every((law) => law.holds));
 * ```
 */
export function countFlow(
  records: Table,
  searches: Table,
  choices: { readonly studies?: Table } = {},
): FlowCounts {
  requireColumns(records, [
    "record_id",
    "duplicate_of",
    "screened",
    "exclusion_reason",
    "study_id",
    "first_query_id",
  ]);
  requireColumns(searches, ["query_id", "n_results", "n_new_relevant"]);
  records.rows.forEach((row) => requireDecision(records, row));

  const first = records.rows.filter((row) => textOf(row, "duplicate_of") === "");
  const included = records.rows.filter((row) => textOf(row, "screened") === "include");
  const excluded = first.filter((row) => textOf(row, "screened") === "exclude");
  const total = (column: string) =>
    searches.rows.reduce((sum, row) => sum + numberOf(row, column), 0);
  const counts = {
    kind: "flow-counts",
    queries: searches.rows.length,
    results: total("n_results"),
    setAside: total("n_results") - total("n_new_relevant"),
    records: records.rows.length,
    duplicates: records.rows.length - first.length,
    screened: first.length,
    excluded: countReasons(excluded),
    includedRecords: included.length,
    studies: [...new Set(included.map((row) => textOf(row, "study_id")))].sort(byCodeUnits),
  } as const;
  return {
    ...counts,
    laws: flowLaws(counts, { records, searches, ...choices }),
    remarks: flowRemarks(records),
  };
}

function requireDecision(records: Table, row: TableRow): void {
  const decision = textOf(row, "screened");
  if (decision !== "include" && decision !== "exclude") {
    throw new TypeError(
      `${records.file}, line ${row.line}, column "screened": found "${decision}"; ` +
        `allowed: include, exclude; decide on the record`,
    );
  }
}

function countReasons(rows: readonly TableRow[]): { reason: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const reason = textOf(row, "exclusion_reason");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || byCodeUnits(a.reason, b.reason));
}
