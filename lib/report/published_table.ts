import type { AnalysisResult, PublishedFigure } from "../analysis/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Published figures beside the computed ones, for the main analysis and each sensitivity analysis.
 * Figures of other studies are marked so and have nothing to agree with.
 *
 * @returns The table, or a sentence that nothing published stands beside the analysis.
 *
 * @example Pagliaro 1992, sclerotherapy
 * ```ts
 * import { publishedTable, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = publishedTable(runAnalysis(await loadReview("pagliaro1992"), "sclerotherapy"));
 * assert.ok("rows" in table);
 * assert.match(`${table.rows[0]?.verdict}`, /^differs: lower limit 0\.48, printed 0\.49/);
 * ```
 */
export function publishedTable(result: AnalysisResult): TableSpec | NotApplicable {
  if (result.published.length === 0) {
    return {
      kind: "not-applicable",
      reason: `${result.title}: no published figure stands beside this analysis.`,
    };
  }
  const rows = (analysis: string, figures: readonly PublishedFigure[]) =>
    figures.map((figure) => ({
      analysis,
      claim: figure.claim,
      label: figure.label,
      printed: figure.printed,
      computed: figure.computed,
      verdict: figure.agrees === null
        ? "published, other studies"
        : figure.agrees
        ? "agrees as printed"
        : `differs: ${figure.differences.join("; ")}`,
      source: figure.source,
    }));
  const others = result.published.some((figure) => figure.status === "other studies");
  return {
    id: `${result.id}-published`,
    title: `${result.title}: published figures`,
    columns: [
      { key: "analysis", title: "Analysis" },
      { key: "claim", title: "Claim" },
      { key: "label", title: "Quantity" },
      { key: "printed", title: "Printed", align: "right" },
      { key: "computed", title: "Computed", align: "right", missing: "not recomputable" },
      { key: "verdict", title: "Verdict" },
      { key: "source", title: "Where printed" },
    ],
    rows: [
      ...rows("Main analysis", result.published),
      // Other choices can only make a difference to figures of the same data.
      ...(others
        ? []
        : result.sensitivity.flatMap(({ title, published }) => rows(title, published))),
    ],
    note: [
      ...standingNote(result.standing),
      others
        ? "Published, other studies: these figures come from studies that are not in this data set. They are shown for orientation and neither confirm nor refute it."
        : "Computed numbers are rounded to the decimals that are printed, and compared as text.",
    ].join(" "),
  };
}
