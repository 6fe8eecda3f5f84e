import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Crude proportions of an analysis with exact intervals, by arm or over all studies.
 *
 * @returns The table, or the reason why there is none.
 *
 * @example Recurrence by arm
 * ```ts
 * import { crudeTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const table = crudeTable(runAnalysis(review, "recurrence-salvage-v-observation"));
 * assert.ok("rows" in table);
 * assert.deepEqual(table.rows.map((row) => [row.events, row.total]), [[0, 73], [0, 26]]);
 * ```
 */
export function crudeTable(result: AnalysisResult): TableSpec | NotApplicable {
  const added = result.design === "proportion" || result.headline === "crude";
  if (!added || result.crude.length === 0) {
    const why = result.studies.some((study) => study.values)
      ? "its values are no counts that could be added up"
      : "groups are compared within studies";
    return {
      kind: "not-applicable",
      reason: `${result.title}: no crude proportions, since ${why}.`,
    };
  }
  return {
    id: `${result.id}-crude`,
    title: `${result.title}: crude proportions`,
    columns: [
      { key: "group", title: "Group" },
      { key: "events", title: "Events", format: { digits: 0 } },
      { key: "total", title: "Total", format: { digits: 0 } },
      { key: "proportion", title: "Proportion (exact 95 % CI)", align: "right" },
    ],
    rows: result.crude.map(({ label, events, total, proportion: estimate, interval }) => ({
      group: label,
      events,
      total,
      proportion: formatEstimate({ ...interval, estimate, unit: "proportion" }),
    })),
    note: [
      ...standingNote(result.standing),
      "Events and totals added up over the studies; intervals of Clopper and Pearson, which " +
      "take no account of differences between studies.",
    ].join(" "),
  };
}
