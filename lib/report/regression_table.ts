import type { ModeratorAnalysis } from "../analysis/moderator_analyses.ts";
import { formatInterval } from "./format_interval.ts";
import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";
import { standingNote } from "./standing_note.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Coefficients of a meta-regression, with P values by permutation beside those of Knapp and Hartung.
 *
 * @example
 * ```ts
 * import {
 *   isNotApplicable,
 *   moderatorAnalyses,
 *   regressionTable,
 *   runAnalysis,
 * } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const answer = moderatorAnalyses(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(!isNotApplicable(answer) && answer[0]);
 * assert.equal(regressionTable(answer[0]).rows[1]?.name, "Latitude");
 * ```
 */
export function regressionTable(analysis: ModeratorAnalysis): TableSpec {
  const { regression, permutation } = analysis;
  const { coefficients, residual, r2, moderatorTest, choices, k } = regression;
  const permuted = new Map(permutation.coefficients.map(({ name, pValue }) => [name, pValue]));
  const four = { digits: 4 };
  return {
    id: `regression-${analysis.id}`,
    title: `${analysis.title}: meta-regression`,
    columns: [
      { key: "name", title: "Term" },
      { key: "estimate", title: "Coefficient", format: four },
      { key: "standardError", title: "Standard error", format: four },
      { key: "interval", title: "Interval", align: "right" },
      { key: "p", title: "P", align: "right", format: "P" },
      { key: "permuted", title: "P by permutation", align: "right", format: "P", missing: "none" },
    ],
    rows: coefficients.map(({ name, estimate, standardError, interval, pValue }) => {
      const byPermutation = permuted.get(name);
      return {
        name: printedTerm(name, analysis.moderatorTitles),
        estimate,
        standardError,
        interval: formatInterval(interval, four),
        p: pValue,
        permuted: byPermutation ?? null,
      };
    }),
    note: [
      ...standingNote(analysis.standing),
      `${k} studies, coefficients on the analysis scale (${analysis.measure}); tau² by ${
        choices.tau2 ?? "none"
      }, interval ${choices.interval}.`,
      `Test of the moderators: ${formatP(moderatorTest.pValue, { name: "P" })}.`,
      ...(r2 === null ? [] : [`R² ${formatNumber(r2, { digits: 1 })} % of tau².`]),
      `Residual tau² ${formatNumber(residual.tau2, { digits: 4 })}.`,
      ...regression.warnings,
      "An association between studies is no proof of a cause.",
    ].join(" "),
  };
}

/** "alloc=random:ablat" with the titles of the columns: "Allocation=random:Latitude". */
function printedTerm(term: string, titles: Readonly<Record<string, string>>): string {
  return term.split(":").map((part) => {
    const [column = "", ...level] = part.split("=");
    return [titles[column] ?? column, ...level].join("=");
  }).join(":");
}
