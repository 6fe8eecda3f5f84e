import type { ExtractionCell } from "../screen/extraction_types.ts";
import type { ExtractionReport } from "../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Cells on which two extractions differ, or which one of them has alone, side by side with the
 * consensus and the lines of all three files.
 *
 * @example
 * ```ts
 * import { disagreementsTable, reviewExtractions } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.ok("reason" in disagreementsTable(reviewExtractions(await loadReview("bcg"))));
 * ```
 */
export function disagreementsTable(
  report: ExtractionReport | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(report)) return report;
  const lines = (numbers: readonly number[]) => numbers.length ? numbers.join(", ") : null;
  const value = (cell: ExtractionCell["first"]) => typeof cell === "boolean" ? `${cell}` : cell;
  return {
    id: "extraction-disagreements",
    title: "Cells on which the two extractions differ, with the consensus",
    columns: [
      { key: "table", title: "Table" },
      { key: "study", title: "Study" },
      { key: "row", title: "Row" },
      { key: "field", title: "Field" },
      { key: "first", title: "A", align: "right", missing: "empty" },
      { key: "second", title: "B", align: "right", missing: "empty" },
      { key: "consensus", title: "Consensus", align: "right", missing: "none" },
      { key: "status", title: "Status" },
      { key: "lineFirst", title: "Line in A", align: "right" },
      { key: "lineSecond", title: "Line in B", align: "right" },
      { key: "lineConsensus", title: "Line in consensus" },
    ],
    rows: report.pairs.flatMap(({ title, comparison }) =>
      comparison.cells.filter((cell) => cell.status !== "agree").map((cell) => ({
        table: title,
        study: cell.studyId,
        row: cell.key === "" ? null : cell.key,
        field: cell.field,
        first: value(cell.first),
        second: value(cell.second),
        consensus: value(cell.consensus),
        status: cell.status,
        lineFirst: lines(cell.linesFirst),
        lineSecond: lines(cell.linesSecond),
        lineConsensus: cell.lineConsensus,
      }))
    ),
    note: "Every other cell that both extractions have is the same in both.",
  };
}
