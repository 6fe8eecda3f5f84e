import type {
  CellConsequence,
  DisputedCell,
  ExtractionConsequences,
} from "../audit/extraction_consequence_types.ts";
import type { CellStatus, ExtractionCell } from "../screen/extraction_types.ts";
import type { ExtractionReport } from "../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { describeConsequence } from "./describe_consequence.ts";
import { settlementName } from "./settlement_name.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Cells on which two extractions differ, which one of them has alone, or which the consensus has
 * as neither has them: side by side with the consensus, how the cell was settled, what the primary
 * results would be with A's and with B's value, and the places in the sources and in all three
 * files.
 *
 * @param report The compared extractions.
 * @param found What the cells do to the primary results.
 *
 * @example
 * ```ts
 * import { disagreementsTable, extractionConsequences, reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * assert.ok(
 *   "reason" in disagreementsTable(reviewExtractions(review), extractionConsequences(review)),
 * );
 * ```
 */
export function disagreementsTable(
  report: ExtractionReport | NotApplicable,
  found: ExtractionConsequences | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(report)) return report;
  if (isNotApplicable(found)) return found;
  const consequenceOf = new Map(found.cells.map((cell) => [placeOf(cell.pair, cell), cell]));
  return {
    id: "extraction-disagreements",
    title: "Cells on which the two extractions differ, and what they do to the results",
    columns: [
      { key: "table", title: "Table" },
      { key: "study", title: "Study" },
      { key: "row", title: "Row" },
      { key: "field", title: "Field" },
      { key: "first", title: "A", align: "right", missing: "empty" },
      { key: "second", title: "B", align: "right", missing: "empty" },
      { key: "consensus", title: "Consensus", align: "right", missing: "none" },
      { key: "status", title: "Status" },
      { key: "settled", title: "Settled" },
      { key: "underFirst", title: "With A's value" },
      { key: "underSecond", title: "With B's value" },
      { key: "sourceFirst", title: "Source of A" },
      { key: "sourceSecond", title: "Source of B" },
      { key: "lineFirst", title: "Line in A", align: "right" },
      { key: "lineSecond", title: "Line in B", align: "right" },
      { key: "lineConsensus", title: "Line in consensus", align: "right" },
    ],
    rows: report.pairs.flatMap(({ title, comparison }) =>
      comparison.cells.filter(({ disputed }) => disputed).map((cell) => {
        const would = consequenceOf.get(placeOf(title, cell));
        return {
          table: title,
          study: cell.studyId,
          row: cell.key === "" ? null : cell.key,
          field: cell.field,
          first: printed(cell.first),
          second: printed(cell.second),
          consensus: printed(cell.consensus),
          status: statusName[cell.status],
          settled: settlementName[cell.settled],
          underFirst: inWords(would?.first, cell),
          underSecond: inWords(would?.second, cell),
          sourceFirst: cell.sourceFirst,
          sourceSecond: cell.sourceSecond,
          lineFirst: lines(cell.linesFirst),
          lineSecond: lines(cell.linesSecond),
          lineConsensus: lines(cell.linesConsensus),
        };
      })
    ),
    note: "Every other cell that both extractions have is the same in both and in the consensus. " +
      "With A's or B's value: the primary result that changes most if this one cell has the " +
      "reader's value; where the reader has none, the cell is emptied.",
  };
}

const statusName: Readonly<Record<CellStatus, string>> = {
  agree: "agree",
  differ: "differ",
  "only first": "only A",
  "only second": "only B",
};

function inWords(would: CellConsequence | undefined, cell: ExtractionCell): string | null {
  if (would === undefined) return null;
  if (would.reason !== null) return would.reason;
  if (would.value === cell.consensus) return "as it is";
  if (would.largest === null) return "no result changes";
  const others = would.consequences.length - 1;
  const more = others === 0 ? "" : ` (and ${others} more)`;
  return `${describeConsequence(would.largest)}${more}`;
}

function placeOf(
  pair: string,
  cell: Pick<DisputedCell, "field" | "linesFirst" | "linesSecond">,
): string {
  return JSON.stringify([pair, cell.field, cell.linesFirst, cell.linesSecond]);
}

function lines(numbers: readonly number[]): string | null {
  return numbers.length === 0 ? null : numbers.join(", ");
}

function printed(value: ExtractionCell["first"]): string | number | null {
  return typeof value === "boolean" ? `${value}` : value;
}
