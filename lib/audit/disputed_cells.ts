import { consequences } from "../analysis/consequences.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { withCells } from "../analysis/with_cells.ts";
import type { ExtractionCell } from "../screen/extraction_types.ts";
import type { Review } from "../table/review_types.ts";
import type { ComparedPair } from "./exchange_readers.ts";
import type { CellConsequence, DisputedCell } from "./extraction_consequence_types.ts";
import { ifComputable } from "../analysis/if_computable.ts";
import { largestConsequence } from "./largest_consequence.ts";

/** For each disputed cell of a pair of extractions, what it would do under either reader. */
export function disputedCells(
  review: Review,
  { title, table, comparison }: ComparedPair,
  baseline: readonly PrimaryResult[],
): DisputedCell[] {
  const under = (cell: ExtractionCell, value: ExtractionCell["first"]): CellConsequence => {
    const nothing = { value, consequences: [], largest: null };
    const [line, more] = cell.linesConsensus;
    if (line === undefined) return { ...nothing, reason: "the consensus has no such row" };
    if (more !== undefined) return { ...nothing, reason: "the consensus has the row in parts" };
    if (value === cell.consensus) return { ...nothing, reason: null };
    const { value: found, reason } = ifComputable(() =>
      consequences(
        review,
        withCells(review.tables, [{ table, line, column: cell.field, value }]),
        baseline,
      )
    );
    if (found === null) return { ...nothing, reason };
    return { value, consequences: found, largest: largestConsequence(found), reason: null };
  };
  return comparison.cells.filter(({ disputed }) => disputed).map((cell) => ({
    pair: title,
    studyId: cell.studyId,
    field: cell.field,
    linesFirst: cell.linesFirst,
    linesSecond: cell.linesSecond,
    linesConsensus: cell.linesConsensus,
    first: under(cell, cell.first),
    second: under(cell, cell.second),
  }));
}
