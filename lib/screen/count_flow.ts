import type { Table, TableRow } from "../table/types.ts";
import { byCodeUnits, numberOf, requireColumns, textOf } from "./cell.ts";
import { flowLaws } from "./flow_laws.ts";
import { flowRemarks } from "./flow_remarks.ts";
import type { CountFlowChoices, FlowCounts, FlowLedger } from "./flow_types.ts";
import { countReasons, ledgerNumbers } from "./ledger_numbers.ts";
import { isIncluded, placedRecords, requireCodes } from "./placed_records.ts";
import { searchLaws, studyLaws } from "./search_laws.ts";

/**
 * Counts the flow of records through the screening, from the records themselves.
 *
 * A record with a `duplicate_of` is a duplicate, whatever else is written about it. Every other
 * record that was not `removed` was screened, and was excluded for its `exclusion_reason` or went
 * on: to its full text where the records have the column `full_text`, else into the review. The
 * laws between the counts (PRISMA 2020, https://doi.org/10.1136/bmj.n71) are checked and kept with
 * the answer: a law that does not hold is data to look at, not an error.
 *
 * @param records One row a record, with the columns record_id, duplicate_of, screened ("include",
 *   "exclude", or empty where nobody has decided), exclusion_reason, study_id; with a search log
 *   first_query_id; and perhaps source, removed ("automation" or "other": before screening) and
 *   full_text ("include", "exclude", "not retrieved").
 * @param choices See {@linkcode CountFlowChoices}.
 * @throws {TypeError} if a table lacks a column, or a record has another decision.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { countFlow } from "reforest/review";
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
 * const { numbers, laws } = countFlow(tableOf(
 *   "records",
 *   ["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id"],
 *   [
 *     ["R1", null, "include", null, "kim2019"],
 *     ["R2", "R1", "exclude", "duplicate", "kim2019"],
 *     ["R3", null, "exclude", "case report", null],
 *   ],
 * ));
 * const { duplicates, records_screened, dbr_assessed, new_studies } = numbers.counts;
 * assert.deepEqual([duplicates, records_screened, dbr_assessed, new_studies], [1, 2, null, 1]);
 * assert.ok(laws.every(({ holds }) => holds !== false));
 * ```
 */
export function countFlow(records: Table, choices: CountFlowChoices = {}): FlowCounts {
  const { searches, studies, studyId = "study_id" } = choices;
  requireColumns(records, [
    "record_id",
    "duplicate_of",
    "screened",
    "exclusion_reason",
    "study_id",
    ...(searches ? ["first_query_id"] : []),
  ]);
  if (searches) requireColumns(searches, ["query_id", "n_results", "n_new_relevant"]);
  requireCodes(records);
  const ledger = ledgerOf(records, searches);
  const placed = placedRecords(records, choices.sources ?? {});
  const numbers = ledgerNumbers(placed, ledger, choices);
  const inData = studies === undefined
    ? null
    : new Set(studies.rows.map((row) => textOf(row, studyId)));
  return {
    kind: "flow-counts",
    numbers,
    ledger,
    laws: [
      ...(searches ? searchLaws(records, searches, ledger) : []),
      ...flowLaws(numbers, inData?.size ?? null),
      ...(inData ? studyLaws(ledger.studies, inData) : []),
    ],
    remarks: flowRemarks(records, placed),
  };
}

function ledgerOf(records: Table, searches: Table | undefined): FlowLedger {
  const first = records.rows.filter((row) => textOf(row, "duplicate_of") === "");
  const screened = first.filter((row) => textOf(row, "removed") === "");
  const included = records.rows.filter((row) => isIncluded(records, row));
  const total = (column: string) =>
    searches?.rows.reduce((sum, row) => sum + numberOf(row, column), 0) ?? null;
  const [results, fresh] = [total("n_results"), total("n_new_relevant")];
  return {
    queries: searches?.rows.length ?? null,
    results,
    setAside: results === null || fresh === null ? null : results - fresh,
    records: records.rows.length,
    duplicates: records.rows.length - first.length,
    screened: screened.length,
    excluded: countReasons(screened.filter(isExcluded)),
    undecided: screened.filter((row) => textOf(row, "screened") === "").length,
    includedRecords: included.length,
    studies: [...new Set(included.map((row) => textOf(row, "study_id")))]
      .filter((id) => id !== "").sort(byCodeUnits),
  };
}

function isExcluded(row: TableRow): boolean {
  return textOf(row, "screened") === "exclude" || textOf(row, "full_text") === "exclude";
}
