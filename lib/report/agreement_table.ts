import type { ExtractionReport } from "../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { formatNumber } from "./format_number.ts";
import { formatPercent } from "./format_percent.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Agreement of two extractions by table and field: cells compared, share that agrees, kappa for
 * codes, and how many cells one of the two has alone.
 *
 * @example
 * ```ts
 * import { agreementTable, reviewExtractions } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.ok("reason" in agreementTable(reviewExtractions(await loadReview("bcg"))));
 * ```
 */
export function agreementTable(
  report: ExtractionReport | NotApplicable,
): TableSpec | NotApplicable {
  if (isNotApplicable(report)) return report;
  const rows = report.pairs.flatMap(({ title, comparison }) =>
    comparison.perField.map((field) => ({
      table: title,
      field: field.field,
      compared: field.compared,
      agreed: field.agreed,
      agreement: field.agreement === null ? null : `${formatPercent(field.agreement)} %`,
      kappa: field.kappa === null ? null : kappaText(field.kappa),
      onlyFirst: field.onlyFirst,
      onlySecond: field.onlySecond,
      bothMissing: field.bothMissing,
    }))
  );
  const checks = report.pairs.flatMap(({ title, check }) =>
    check === null
      ? []
      : [`${title}: of ${check.listed} cells compared by hand, ${check.same} are the same here.`]
  );
  return {
    id: "extraction-agreement",
    title: "Agreement of the two extractions",
    columns: [
      { key: "table", title: "Table" },
      { key: "field", title: "Field" },
      { key: "compared", title: "Compared" },
      { key: "agreed", title: "Agreed" },
      { key: "agreement", title: "Agreement", align: "right" },
      { key: "kappa", title: "Cohen's kappa", align: "right", missing: "numbers" },
      { key: "onlyFirst", title: "Only in A" },
      { key: "onlySecond", title: "Only in B" },
      { key: "bothMissing", title: "Empty in both" },
    ],
    rows,
    note: checks.join(" "),
  };
}

function kappaText(
  kappa: { readonly kappa: number | null; readonly standardError: number | null },
) {
  if (kappa.kappa === null) return "not defined";
  const error = kappa.standardError;
  return `${formatNumber(kappa.kappa)}${error === null ? "" : ` (SE ${formatNumber(error)})`}`;
}
