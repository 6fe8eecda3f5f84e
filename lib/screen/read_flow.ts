import { type FlowCode, flowCodes, isFlowCode } from "../table/flow_codes.ts";
import { type FlowPart, readFlowCount } from "../table/read_flow_count.ts";
import type { Table } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";
import { flowLaws } from "./flow_laws.ts";
import type { FlowCounts } from "./flow_types.ts";

/**
 * Reads the counts of a flow from a table of its boxes, for reviews whose records cannot be shared,
 * and checks whether they add up. The boxes have the names of the R package PRISMA2020 (Haddaway et
 * al. 2022, https://doi.org/10.1002/cl2.1230), so that its table can be used as it is; reasons of
 * exclusion stand in the count, as "reason, 12; other reason, 3".
 *
 * A box that is absent, empty or "NA" does not apply, which is not 0. A law that does not hold is
 * kept with the answer, in words: a flow that does not add up is to be looked at, not to be hidden.
 *
 * @param table One row a box, with the columns data and n, and perhaps reason: why a box has no
 *   count. Headings of the package's template are passed over.
 * @param choices `studiesInData`: how many studies the data hold, to compare. `noFullTexts`: why
 *   there are no counts of full texts.
 * @throws {TypeError} if a column is absent, or a box or its count cannot be read.
 *
 * @example A made-up flow in which two records are lost
 * ```ts
 * import { type Table } from "reforest";
 * import { readFlow } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const cells = { database_results: 100, duplicates: 20, records_screened: 78, records_excluded: 70 };
 * const table: Table = {
 *   name: "flow",
 *   title: "Flow",
 *   file: "flow.csv",
 *   digest: "",
 *   columns: ["data", "n"].map((name) => ({ name, title: name, description: "", type: "string" })),
 *   rows: Object.entries(cells)
 *     .map(([data, n], i) => ({ line: i + 2, values: { data, n: `${n}` } })),
 * };
 * const broken = readFlow(table).laws.find(({ holds }) => holds === false);
 * assert.equal(
 *   broken?.sentence,
 *   "records identified in databases (100) − duplicate records (20) leaves 80; " +
 *     'the box "records screened" says 78, 2 fewer.',
 * );
 * ```
 */
export function readFlow(
  table: Table,
  choices: { readonly studiesInData?: number; readonly noFullTexts?: string } = {},
): FlowCounts {
  requireColumns(table, ["data", "n"]);
  const counts = Object.fromEntries(Object.keys(flowCodes).map((code) => [code, null])) as Record<
    FlowCode,
    number | null
  >;
  const parts: Partial<Record<FlowCode, readonly FlowPart[]>> = {};
  const reasons: Partial<Record<FlowCode, string>> = {};
  for (const row of table.rows) {
    const code = textOf(row, "data");
    if (!isFlowCode(code)) continue;
    const read = readFlowCount(code, row.values["n"] ?? null);
    if (!("n" in read)) {
      throw new TypeError(
        `${table.file}, line ${row.line}, column "n": found "${textOf(row, "n")}"; ` +
          `allowed: ${read.allowed}; correct the cell`,
      );
    }
    counts[code] = read.n;
    if (read.parts.length > 0) parts[code] = read.parts;
    const reason = textOf(row, "reason");
    if (read.n === null && reason !== "") reasons[code] = reason;
  }
  const { noFullTexts, studiesInData = null } = choices;
  const untold = noFullTexts === undefined
    ? {}
    : Object.fromEntries(fullTextBoxes.map((code) => [code, noFullTexts]));
  const numbers = { counts, parts, reasons: { ...untold, ...reasons } };
  return {
    kind: "flow-counts",
    numbers,
    ledger: null,
    laws: flowLaws(numbers, studiesInData),
    remarks: [],
  };
}

/** Boxes of reports, which a review without full texts does not have. */
export const fullTextBoxes: readonly FlowCode[] = [
  "dbr_sought_reports",
  "dbr_notretrieved_reports",
  "dbr_assessed",
  "dbr_excluded",
  "other_sought_reports",
  "other_notretrieved_reports",
];
