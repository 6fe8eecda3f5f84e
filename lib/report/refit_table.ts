import type { RefitReport } from "../diagnose/refit_types.ts";
import { formatEstimate } from "./format_estimate.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of a leave-one-out or cumulative analysis, the result over all studies last.
 *
 * @example
 * ```ts
 * import { leaveOneOut } from "reforest";
 * import { pooledSets, refitTable, reportRefits, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * const table = refitTable(reportRefits(set, leaveOneOut(set.studies, set.choices)));
 * assert.equal(table.rows.length, 14);
 * ```
 */
export function refitTable(report: RefitReport): TableSpec {
  const left = report.kind === "leave-one-out";
  // A proportion or a rate has no value of no effect that a P value could refer to.
  const tested = report.all.unit !== "proportion" && report.all.unit !== "rate";
  const [note] = standingNote(report.standing);
  return {
    id: report.id,
    title: report.title,
    columns: [
      { key: "study", title: left ? "Without" : `With, by ${report.orderedBy}` },
      { key: "k", title: "Studies", format: { digits: 0 } },
      { key: "estimate", title: "Estimate (interval)", align: "right" },
      ...(tested
        ? [{ key: "p", title: "P", align: "right" as const, format: "P" as const, missing: "" }]
        : []),
      { key: "tau2", title: "tau²", format: { digits: 4 }, missing: "" },
      { key: "i2", title: "I² from Q, %", format: { digits: 1 }, missing: "" },
    ],
    rows: [
      ...report.lines.map((line) => ({
        study: line.label,
        k: line.k,
        estimate: formatEstimate(line.reported),
        p: line.pValue,
        tau2: line.tau2,
        i2: line.i2FromQ,
      })),
      {
        study: left ? "none (all studies)" : "all studies",
        k: report.k,
        estimate: formatEstimate(report.all),
        p: null,
        tau2: null,
        i2: null,
      },
    ],
    ...(note === undefined ? {} : { note }),
  };
}
