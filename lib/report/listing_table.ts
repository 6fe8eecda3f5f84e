import type { AnalysisResult } from "../analysis/types.ts";
import type { Review } from "../table/review_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { columnHead } from "./column_head.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableColumn, TableSpec } from "./table_types.ts";
import { valueCells, valueColumns } from "./value_columns.ts";

const countsOfOneGroup: readonly TableColumn[] = [
  { key: "events", title: "Events", format: { digits: 0 } },
  { key: "total", title: "Total", format: { digits: 0 } },
  { key: "proportion", title: "Proportion (exact 95 % CI)", align: "right" },
];

/**
 * Studies of an analysis with the columns that its protocol shows beside them, for analyses that
 * list and do not pool, and for those whose studies need their context. Their heads are those of the
 * data dictionary.
 *
 * @param review The review that the result is from.
 * @returns The table, or a sentence that the protocol shows no further column.
 *
 * @example Complete against incomplete resection
 * ```ts
 * import { listingTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const table = listingTable(runAnalysis(review, "recurrence-complete-v-incomplete"), review);
 * assert.ok("rows" in table);
 * assert.ok(table.columns.some(({ title }) => title === "Population"));
 * assert.ok(table.rows.some((row) => row.study === "moon2016"));
 * ```
 */
export function listingTable(
  result: AnalysisResult,
  review: Review,
): TableSpec | NotApplicable {
  const shown = [...new Set(result.studies.flatMap((study) => Object.keys(study.shown)))];
  if (shown.length === 0) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: the protocol shows no further column beside the studies.`,
    };
  }
  const valued = result.studies.some((study) => study.values);
  const notes = [...standingNote(result.standing), ...result.notes];
  return {
    id: `${result.id}-listing`,
    title: `${result.title}: the studies`,
    columns: [
      { key: "study", title: "Study" },
      ...(valued ? valueColumns(result) : countsOfOneGroup),
      ...shown.map((column) => ({
        key: `shown:${column}`,
        title: headOf(column, result, review),
        verbatim: true,
      })),
    ],
    rows: result.studies.map((study) => ({
      study: study.label,
      ...(valued ? valueCells(result, study) : {
        events: study.counts.events ?? null,
        total: study.counts.total ?? null,
        proportion: study.reported && formatEstimate({
          estimate: study.reported.estimate,
          lower: study.reported.interval.lower,
          upper: study.reported.interval.upper,
          unit: "proportion",
        }),
      }),
      ...Object.fromEntries(
        shown.map((column) => [`shown:${column}`, study.shown[column] ?? null]),
      ),
    })),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}

function headOf(name: string, { inputs }: AnalysisResult, { tables }: Review): string {
  const columns = Object.values(tables).filter((table) => inputs.includes(table.file))
    .flatMap((table) => table.columns);
  const column = columns.find((each) => each.name === name);
  if (!column) throw new Error(`listingTable: found no column "${name}" in ${inputs.join(", ")}`);
  return columnHead(column);
}
