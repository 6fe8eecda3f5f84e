import { inputFiles } from "../analysis/input_files.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { primaryResults } from "../analysis/primary_results.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { reviewExtractions } from "../screen/review_extractions.ts";
import type { Skipped } from "../screen/skipped.ts";
import type { Review } from "../table/review_types.ts";
import { disputedCells } from "./disputed_cells.ts";
import { exchangeReaders } from "./exchange_readers.ts";
import type { ExtractionConsequences } from "./extraction_consequence_types.ts";

/**
 * What the primary results of a review would be if the readers had settled their differences
 * otherwise: with all values of the first reader, with all values of the second, with either
 * reader alone, and for each disputed cell by itself.
 *
 * A reader's values are put into the consensus rows that the readers' rows are matched with, in
 * all columns that the protocol compares, codes too. The rows themselves stay, with the columns
 * that only the consensus has (which rows an analysis takes, say). A cell for which the reader has
 * no value stays as the consensus has it, and is counted; it is emptied, as if nobody had seen it,
 * where the reader stands alone and where the cell is taken by itself. A row of the reader that the
 * consensus does not have takes no part, and is counted. Consensus rows that are parts of a
 * reader's one row stay too.
 *
 * Edges: without a second extraction the reason is returned. Values of a reader from which no
 * effect can be computed are told in words.
 *
 * @param review A loaded review; corrections are applied.
 * @throws {DataProblems} where the extractions themselves are at fault ({@linkcode reviewExtractions}).
 *
 * @example One disputed number moves a proportion: 2 of the 18 patients had died of other causes
 * ```ts
 * import { extractionConsequences } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const found = extractionConsequences(await loadReview("rectal-net"));
 * assert.ok(found.kind === "extraction-consequences");
 * const cell = found.cells.find(({ studyId, field }) => studyId === "murray2012" && field === "total");
 * assert.equal(cell?.first.value, 18);
 * assert.equal(cell?.first.largest?.crosses, false);
 * assert.deepEqual(cell?.second.consequences, []); // the consensus has this value
 * ```
 */
export function extractionConsequences(review: Review): ExtractionConsequences | Skipped {
  const report = reviewExtractions(review);
  const { extraction } = review.protocol;
  if (report.kind === "not-applicable") return report;
  const plans = plansInForce(review);
  const baseline: readonly PrimaryResult[] = primaryResults(plans, review.tables);
  const named = report.pairs.map(({ title, comparison }, index) => ({
    title,
    comparison,
    table: extraction !== undefined && "pairs" in extraction
      ? extraction.pairs[index]?.consensus ?? ""
      : "",
  }));
  const ofAnalyses = plans.flatMap((plan) => inputFiles(plan, review.tables));
  return {
    kind: "extraction-consequences",
    pairs: named.map((pair) => exchangeReaders(review, pair, baseline)),
    cells: named.flatMap((pair) => disputedCells(review, pair, baseline)),
    inputs: [...new Set([...report.inputs, ...ofAnalyses])].sort(),
  };
}
