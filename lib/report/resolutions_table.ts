import type { Resolution } from "../screen/extraction_types.ts";
import type { ExtractionReport } from "../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { plural } from "./plural.ts";
import { settlementName } from "./settlement_name.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * The log of how the readers settled what they had differed on, one line a row: what A, B and the
 * consensus have, whose value was taken, and the reason that stands beside the consensus row. Rows
 * that were left out of the consensus and rows that neither reader has are in it.
 *
 * @example
 * ```ts
 * import { resolutionsTable, reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = resolutionsTable(reviewExtractions(await loadReview("rectal-net")));
 * assert.ok("rows" in table);
 * const row = table.rows.find((row) => row["study"] === "murray2012");
 * assert.deepEqual([row?.["first"], row?.["second"], row?.["settled"]], [
 *   "total 18",
 *   "total 16",
 *   "as B",
 * ]);
 * assert.equal(row?.["reason"], "no recurrence is stated for the 16 survivors of 18");
 * ```
 */
export function resolutionsTable(
  report: ExtractionReport | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(report)) return report;
  const rows = report.pairs.flatMap(({ title, comparison }) =>
    comparison.resolutions.map((row) => ({ title, row }))
  );
  const made = rows.filter(({ row }) => row.fields.some(({ settled }) => settled === "neither"));
  const left = rows.filter(({ row }) => row.linesConsensus.length === 0);
  const unexplained = left.filter(({ row }) => row.elsewhere.length === 0);
  return {
    id: "extraction-resolutions",
    title: "How differences between the extractions were settled",
    columns: [
      { key: "table", title: "Table" },
      { key: "study", title: "Study" },
      { key: "row", title: "Row" },
      { key: "first", title: "A", missing: "no row" },
      { key: "second", title: "B", missing: "no row" },
      { key: "consensus", title: "Consensus", missing: "no row" },
      { key: "settled", title: "Settled" },
      { key: "reason", title: "Reason in the data", missing: "none given" },
      { key: "lineFirst", title: "Line in A", align: "right" },
      { key: "lineSecond", title: "Line in B", align: "right" },
      { key: "lineConsensus", title: "Line in consensus", align: "right" },
    ],
    rows: rows.map(({ title, row }) => ({
      table: title,
      study: row.studyId,
      row: row.key === "" ? null : row.key,
      first: row.linesFirst.length === 0 ? null : valuesOf(row, "first"),
      second: row.linesSecond.length === 0 ? null : valuesOf(row, "second"),
      consensus: row.linesConsensus.length === 0 ? null : valuesOf(row, "consensus"),
      settled: howSettled(row),
      reason: reasonOf(row),
      lineFirst: lines(row.linesFirst),
      lineSecond: lines(row.linesSecond),
      lineConsensus: lines(row.linesConsensus),
    })),
    note: `${plural(rows.length, "row")}, of which ${made.length} with a value that neither ` +
      `extraction has (each has its reason), and ${left.length} left out of the consensus: a row ` +
      `that is not there has no place for a reason, so that those of the study's other rows are ` +
      `shown; ${unexplained.length} have none.`,
  };
}

function valuesOf(row: Resolution, whose: "first" | "second" | "consensus"): string {
  return row.fields.map((field) => `${field.field} ${field[whose] ?? "empty"}`).join("; ");
}

function howSettled({ fields }: Resolution): string {
  const ways = new Set(fields.map(({ settled }) => settled));
  return ways.size === 1
    ? [...ways].map((way) => settlementName[way]).join("")
    : fields.map(({ field, settled }) => `${field} ${settlementName[settled]}`).join("; ");
}

function reasonOf({ reason, elsewhere }: Resolution): string | null {
  if (reason !== null) return reason;
  return elsewhere.length === 0 ? null : `on other rows of the study: ${elsewhere.join("; ")}`;
}

function lines(numbers: readonly number[]): string | null {
  return numbers.length === 0 ? null : numbers.join(", ");
}
