import type { AnalysisResult } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { countColumns } from "./count_columns.ts";
import { formatEstimate } from "./format_estimate.ts";
import { measureName } from "./measure_name.ts";
import { reportingUnit } from "./reporting_unit.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";
import { valueCells } from "./value_columns.ts";

/**
 * Table of the effect sizes of an analysis: counts or values, effect and variance on the analysis scale, and
 * the effect with its own interval as people read it.
 *
 * @returns The table, or the reason why the analysis has no effect sizes.
 *
 * @example The BCG trials
 * ```ts
 * import { effectSizeTable, isNotApplicable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = effectSizeTable(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(!isNotApplicable(table));
 * assert.equal(table.rows.length, 13);
 * ```
 */
export function effectSizeTable(result: AnalysisResult): TableSpec | NotApplicable {
  const { measure, studies } = result;
  if (measure === null) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: listed, not pooled; no effect sizes.`,
    };
  }
  if (studies.length === 0) {
    const reason = result.overall?.kind === "not-estimable" ? result.overall.reason : "no rows";
    return { kind: "not-applicable", reason: `${result.title}: no effect sizes, since ${reason}.` };
  }
  const unit = reportingUnit(measure);
  const grouped = studies.some((study) => study.group !== null);
  return {
    id: `${result.id}-effect-sizes`,
    title: `${result.title}: effect sizes (${measureName(measure)})`,
    columns: [
      { key: "study", title: "Study" },
      ...(grouped ? [{ key: "group", title: "Stratum" }] : []),
      ...countColumns(result),
      { key: "yi", title: `yi (${measure})`, format: { digits: 4 }, missing: "not defined" },
      { key: "vi", title: "vi", format: { digits: 4 }, missing: "not defined" },
      { key: "reported", title: `${unit.title} (95 % CI)`, align: "right", missing: "not defined" },
      { key: "source", title: "Source", verbatim: true },
    ],
    rows: studies.map((study) => ({
      study: study.label,
      group: study.group,
      ...study.counts,
      ...valueCells(result, study),
      yi: study.effect?.yi ?? null,
      vi: study.effect?.vi ?? null,
      reported: study.reported &&
        formatEstimate({
          estimate: study.reported.estimate,
          lower: study.reported.interval.lower,
          upper: study.reported.interval.upper,
          unit: unit.unit,
        }),
      source: study.source.map(({ file, line }) => `${file}:${line}`).join("; "),
    })),
    note: [
      ...standingNote(result.standing),
      unit.unit === "proportion"
        ? "Intervals of single studies are exact (Clopper-Pearson) and do not come from yi and vi."
        : "Intervals of single studies are Wald intervals on the analysis scale.",
    ].join(" "),
  };
}
