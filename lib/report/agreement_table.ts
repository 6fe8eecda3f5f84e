import type { AgreementCount } from "../screen/extraction_types.ts";
import type { ExtractionReport } from "../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { formatPercent } from "./format_percent.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Agreement of two extractions by table and field: cells compared, share that agrees with its exact
 * interval, Cohen's kappa for codes and the intraclass correlation for numbers with theirs, and how
 * many cells one of the two has alone. The last row of each table is all its fields together.
 *
 * @example
 * ```ts
 * import { agreementTable, reviewExtractions } from "reforest/review";
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
  const rows = report.pairs.flatMap(({ title, comparison }) => [
    ...comparison.perField.map((field) => ({
      table: title,
      field: field.field,
      ...counted(field),
      kappa: field.kappa === null ? null : coefficient(field.kappa.kappa, field.kappa.interval, 2),
      icc: field.icc === null ? null : coefficient(field.icc.icc, field.icc.interval, 4),
    })),
    {
      table: title,
      field: "all fields",
      ...counted(comparison.overall),
      kappa: null,
      icc: null,
    },
  ]);
  const checks = report.pairs.flatMap(({ title, check }) =>
    check === null
      ? []
      : [`${title}: of ${check.listed} cells compared by hand, ${check.same} are the same here.`]
  );
  const missing = report.pairs.flatMap(({ comparison }) =>
    comparison.perField.flatMap(({ kappa, icc }) => [kappa?.reason ?? [], icc?.reason ?? []].flat())
  );
  const reasons = [...new Set(missing)].sort();
  const level = report.pairs.find(({ comparison }) => comparison.overall.interval !== null)
    ?.comparison.overall.interval?.level;
  const intervals = level === undefined ? [] : [
    `Intervals (${formatLevel(level)}): exact for shares, large-sample for kappa, from F for the ` +
    `intraclass correlation (two-way random, absolute agreement, one reader). They take cells as ` +
    `independent, which cells of one row are not.`,
  ];
  const absent = reasons.length === 0
    ? []
    : [`Why a coefficient or its interval is not defined: ${reasons.join("; ")}.`];
  return {
    id: "extraction-agreement",
    title: "Agreement of the two extractions",
    columns: [
      { key: "table", title: "Table" },
      { key: "field", title: "Field" },
      { key: "compared", title: "Compared" },
      { key: "agreed", title: "Agreed" },
      { key: "agreement", title: "Agreement (interval)", align: "right" },
      { key: "kappa", title: "Cohen's kappa", align: "right" },
      { key: "icc", title: "Intraclass correlation", align: "right" },
      { key: "onlyFirst", title: "Only in A" },
      { key: "onlySecond", title: "Only in B" },
      { key: "bothMissing", title: "Empty in both" },
    ],
    rows,
    note: [...intervals, ...absent, ...checks].join(" "),
  };
}

function counted(count: AgreementCount) {
  const { compared, agreed, agreement, interval, onlyFirst, onlySecond, bothMissing } = count;
  const share = agreement === null ? null : `${formatPercent(agreement)} %`;
  const bounds = interval === null
    ? ""
    : ` (${formatInterval(interval, { digits: 1, shift: 2, unit: " %" })})`;
  return {
    compared,
    agreed,
    agreement: share === null ? null : `${share}${bounds}`,
    onlyFirst,
    onlySecond,
    bothMissing,
  };
}

function coefficient(
  value: number | null,
  interval: { readonly lower: number; readonly upper: number } | null,
  digits: number,
): string {
  if (value === null) return "not defined";
  const bounds = interval === null ? "interval not defined" : formatInterval(interval, { digits });
  return `${formatNumber(value, { digits })} (${bounds})`;
}
