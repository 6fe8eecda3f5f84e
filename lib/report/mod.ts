export { describePooled } from "./describe_pooled.ts";
export type { PooledToDescribe } from "./describe_pooled.ts";
export { escapeHtml } from "./escape_html.ts";
export { formatEstimate } from "./format_estimate.ts";
export type { EstimateFormat, PrintableEstimate } from "./format_estimate.ts";
export { formatInterval } from "./format_interval.ts";
export type { IntervalFormat } from "./format_interval.ts";
export { formatLevel } from "./format_level.ts";
export { formatNumber } from "./format_number.ts";
export type { NumberFormat } from "./format_number.ts";
export { formatP } from "./format_p.ts";
export { formatPercent } from "./format_percent.ts";
export {
  estimatorName,
  intervalMethodName,
  measureName,
  predictionMethodName,
  scaleName,
} from "./names.ts";
export { plural } from "./plural.ts";
export { roundDecimal } from "./round_decimal.ts";
export { tableToCsv } from "./table_to_csv.ts";
export { tableToHtml } from "./table_to_html.ts";
export { tableToMarkdown } from "./table_to_markdown.ts";
export type { PrintCell, TableColumn, TableSpec } from "./table_types.ts";
