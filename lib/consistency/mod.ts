export type * from "./consistency_types.ts";
export type * from "./counts_types.ts";
export type * from "./types.ts";
export type { IntervalScale, IntervalUnit } from "./interval_scales.ts";
export type { PrintedEstimate } from "./scaled_interval.ts";
export {
  type AgreementByDistribution,
  type AgreementChoices,
  type AgreementOfPrinted,
  agreementOfPrinted,
} from "./agreement_of_printed.ts";
export { consistencyReport } from "./consistency_report.ts";
export { countsBehindPercentages } from "./counts_behind_percentages.ts";
export {
  type HeterogeneityCheck,
  type HeterogeneityOfPrinted,
  heterogeneityOfPrinted,
  type PrintedHeterogeneity,
} from "./heterogeneity_of_printed.ts";
export { type RateOfCounts, rateOfCounts } from "./rate_of_counts.ts";
export {
  type IntervalOnScale,
  type ScaleOfInterval,
  scaleOfInterval,
  type ScaleOfIntervalChoices,
} from "./scale_of_interval.ts";
export { type SumsOfParts, sumsOfParts } from "./sums_of_parts.ts";
