import type { StudiesInAnalyses } from "../analysis/studies_in_analyses.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Where the studies of the data are in each analysis, so that the flow ends in the k of every
 * synthesis: pooled, shown only, left out with a reason, or without a row for the outcome.
 *
 * @example
 * ```ts
 * import { runAnalyses, studiesInAnalyses, studiesInAnalysesTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("greb2008");
 * const table = studiesInAnalysesTable(studiesInAnalyses(review, runAnalyses(review)));
 * assert.ok(table.rows.every((row) => row.holds === "holds"));
 * ```
 */
export function studiesInAnalysesTable(tie: StudiesInAnalyses): TableSpec {
  return {
    id: "studies-in-analyses",
    title: "Studies in the data and in each analysis",
    columns: [
      { key: "title", title: "Analysis" },
      { key: "studies", title: "Studies in the data" },
      { key: "pooled", title: "Pooled" },
      { key: "shown", title: "Shown, not pooled" },
      { key: "leftOut", title: "Left out, with a reason" },
      { key: "noRow", title: "No row for this outcome" },
      { key: "k", title: "k of the pooled results", missing: "nothing pooled" },
      { key: "holds", title: "Verdict" },
      { key: "sentence", title: "In words" },
    ],
    rows: tie.analyses.map((analysis) => ({
      title: analysis.title,
      studies: tie.studies,
      pooled: analysis.pooled.length,
      shown: analysis.shown.length,
      leftOut: analysis.leftOut.length,
      noRow: analysis.noRow.length,
      k: analysis.k,
      holds: analysis.holds ? "holds" : "does not hold",
      sentence: analysis.sentence,
    })),
    note:
      "k counts a study once in each stratum in which it is pooled. Which studies, and why: results/studies-in-analyses.json.",
  };
}
