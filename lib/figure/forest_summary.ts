import type { CrudeProportion } from "../analysis/types.ts";
import type { PooledEffect, Reported } from "../model/types.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { formatP } from "../report/format_p.ts";
import type { NumberStyle } from "../report/number_style_types.ts";
import { numberStyles } from "../report/number_styles.ts";
import { plural } from "../report/plural.ts";
import { estimateText } from "./estimate_text.ts";
import type { ForestRow, ForestSummary, ReportingUnit } from "./forest_types.ts";

/** How the numbers of a summary are printed. */
export interface SummaryFormat {
  readonly unit: ReportingUnit;
  readonly digits: number | undefined;
  /** Where journals ask for other digits of P. @default that of the house */
  readonly style?: NumberStyle;
}

const nothing = {
  cells: {},
  mark: null,
  estimate: null,
  instead: "",
  bold: false,
  indent: false,
} as const;

/** A row of words, as wide as the columns on the left of the plot. */
export function wordsRow(label: string): ForestRow {
  return { ...nothing, kind: "words", label };
}

/** The head of a block of rows. */
export function headingRow(label: string): ForestRow {
  return { ...nothing, kind: "heading", label, bold: true };
}

/** A row without content, between blocks. */
export const spaceRow: ForestRow = { ...nothing, kind: "space", label: "" };

/**
 * The pooled effect of a block: diamond, prediction interval, heterogeneity.
 *
 * @param weight As printed; see {@linkcode weightOf}.
 */
export function pooledRows(
  pooled: PooledEffect,
  reported: Reported,
  weight: string,
  format: SummaryFormat,
): readonly ForestRow[] {
  const label = `${modelName(pooled)}, ${plural(pooled.k, "study", "studies")}`;
  return [
    { ...diamondRow(label, reported, format), cells: { weight } },
    ...predictionRows(pooled, reported, format),
    ...(pooled.k > 1 ? [wordsRow(heterogeneityWords(pooled, format.style))] : []),
  ];
}

/** A pooled effect with its interval. */
export function diamondRow(
  label: string,
  reported: Reported,
  { unit, digits }: SummaryFormat,
): ForestRow {
  const { estimate, lower, upper } = reported;
  return {
    ...nothing,
    kind: "summary",
    label,
    mark: { kind: "diamond", estimate, lower, upper },
    estimate: estimateText(reported, unit, digits),
    bold: true,
  };
}

/** A prediction interval, where there is one. */
export function predictionRows(
  { prediction }: Pick<PooledEffect, "prediction">,
  { predictionLower: lower, predictionUpper: upper }: Reported,
  { unit, digits }: SummaryFormat,
): readonly ForestRow[] {
  if (prediction === null || lower === null || upper === null) return [];
  return [{
    ...nothing,
    kind: "summary",
    label: `${formatLevel(prediction.level)} prediction interval`,
    mark: { kind: "bar", lower, upper },
    estimate: estimateText({ estimate: null, lower, upper }, unit, digits),
  }];
}

/** A pooled effect that another model gave: diamond and prediction interval, or why there is none. */
export function summaryRows(
  { label, pooled, reported }: ForestSummary,
  format: SummaryFormat,
): readonly ForestRow[] {
  if (!("estimate" in pooled)) {
    return [wordsRow(`${label}: not estimable, ${pooled.reason.replace(/\.$/, "")}.`)];
  }
  if (reported === null) return [wordsRow(`${label}: not on the scale that people read.`)];
  const name = `${label}, ${plural(pooled.k, "study", "studies")}`;
  return [diamondRow(name, reported, format), ...predictionRows(pooled, reported, format)];
}

/** The test of the pooled effect against no effect, by its interval's distribution. */
export function overallTestWords(
  { statistic, pValue, interval: { df } }: PooledEffect,
  style?: NumberStyle,
): string {
  const name = df === null ? "z" : "t";
  return `Test for overall effect: ${testWords(name, statistic, df, pValue, style)}`;
}

/** A crude proportion with its exact interval. */
export function crudeRow(
  { proportion, interval: { lower, upper } }: CrudeProportion,
  label: string,
  cells: ForestRow["cells"],
  digits: number | undefined,
): ForestRow {
  const values = { estimate: proportion, lower, upper };
  return {
    ...nothing,
    kind: "summary",
    label,
    cells,
    mark: { kind: "circle", ...values },
    estimate: estimateText(values, "proportion", digits),
    bold: true,
  };
}

function modelName({ method, choices }: PooledEffect): string {
  if (method === "mantel-haenszel") return "Mantel–Haenszel";
  if (method === "peto") return "Peto";
  return choices.model === "random" ? "Random effects" : "Common effect";
}

function heterogeneityWords(
  { heterogeneity, choices }: PooledEffect,
  style: NumberStyle | undefined,
): string {
  const { q, df, qPValue, i2FromQ, tau2 } = heterogeneity;
  const parts = [
    testWords("Q", q, df, qPValue, style),
    `I² = ${formatNumber(i2FromQ, { digits: 1 })} %`,
    // Under a common effect tau2 is not estimated.
    ...(choices.model === "random" ? [`τ² = ${formatNumber(tau2, { digits: 3 })}`] : []),
  ];
  return `Heterogeneity: ${parts.join("; ")}`;
}

/** A test with its statistic. */
export function testWords(
  name: string,
  statistic: number,
  df: number | null,
  p: number,
  style: NumberStyle = numberStyles.reforest,
): string {
  return [
    `${name} = ${formatNumber(statistic)}`,
    // Degrees of freedom of Kenward and Roger, and of Satterthwaite, are no whole numbers.
    ...(df === null ? [] : [`df = ${formatNumber(df, { digits: Number.isInteger(df) ? 0 : 1 })}`]),
    formatP(p, { name: "P", style }),
  ].join(", ");
}
