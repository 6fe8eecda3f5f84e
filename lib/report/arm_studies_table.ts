import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Studies of a comparison that report one of the two groups only, each with its exact interval.
 *
 * @returns The table, or a sentence that there is no such study.
 *
 * @example No study with one arm
 * ```ts
 * import { armStudiesTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const none = armStudiesTable(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok("reason" in none);
 * ```
 */
export function armStudiesTable(result: AnalysisResult): TableSpec | NotApplicable {
  if (result.oneArmStudies.length === 0) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: every study that is used reports all that is compared.`,
    };
  }
  return {
    id: `${result.id}-one-arm`,
    title: `${result.title}: studies with one of the two groups`,
    columns: [
      { key: "study", title: "Study" },
      { key: "group", title: "Group" },
      { key: "events", title: "Events", format: { digits: 0 } },
      { key: "total", title: "Total", format: { digits: 0 } },
      { key: "proportion", title: "Proportion (exact 95 % CI)", align: "right" },
    ],
    rows: result.oneArmStudies.map((study) => ({
      study: study.label,
      group: study.group,
      events: study.counts.events ?? null,
      total: study.counts.total ?? null,
      proportion: study.reported && formatEstimate({
        estimate: study.reported.estimate,
        lower: study.reported.interval.lower,
        upper: study.reported.interval.upper,
        unit: "proportion",
      }),
    })),
    note: [
      ...standingNote(result.standing),
      "These studies cannot take part in a comparison within studies.",
    ].join(" "),
  };
}
