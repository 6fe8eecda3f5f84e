import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Every row that an analysis read and did not use, with its reason.
 *
 * @returns The table, or a sentence that all rows are used.
 *
 * @example Nothing left out
 * ```ts
 * import { excludedTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const none = excludedTable(runAnalysis(await loadReview("feng2019"), "prevalence"));
 * assert.ok("reason" in none);
 * ```
 */
export function excludedTable(result: AnalysisResult): TableSpec | NotApplicable {
  if (result.excluded.length === 0) {
    return { kind: "not-applicable", reason: `${result.title}: every row of the table is used.` };
  }
  return {
    id: `${result.id}-excluded`,
    title: `${result.title}: rows left out, and why`,
    columns: [
      { key: "id", title: "Study" },
      { key: "reason", title: "Reason" },
      { key: "source", title: "Row", missing: "the study" },
    ],
    rows: result.excluded.map(({ id, reason, source }) => ({
      id,
      reason,
      source: source ? `${source.file}:${source.line}` : null,
    })),
  };
}
