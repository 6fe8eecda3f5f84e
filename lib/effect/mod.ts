export { absoluteEffect } from "./absolute_effect.ts";
export type { AbsoluteEffect, RelativeEffect } from "./absolute_effect.ts";
export { correlationOfChange, sdOfChange } from "./change_from_baseline.ts";
export { designEffect, effectiveEvents, effectiveMeans } from "./cluster_design_effect.ts";
export type { Clustering } from "./cluster_design_effect.ts";
export { combineEvents, combineMeans } from "./combine_groups.ts";
export type * from "./conversion_types.ts";
export { effectFromInterval } from "./effect_from_interval.ts";
export type { EffectFromInterval, ReportedInterval } from "./effect_from_interval.ts";
export { effectFromP } from "./effect_from_p.ts";
export type { ReportedP } from "./effect_from_p.ts";
export { effectFromStatistic } from "./effect_from_statistic.ts";
export { effectSizes } from "./effect_sizes.ts";
export { effectsAsGiven } from "./effects_as_given.ts";
export { sdFromDifference, sdFromInterval, sdFromStandardError } from "./group_sd.ts";
export type { FoundSd } from "./group_sd.ts";
export { meanFromQuantiles } from "./mean_from_quantiles.ts";
export type {
  MeanFromQuantiles,
  QuantileChoices,
  ReportedQuantiles,
} from "./mean_from_quantiles.ts";
export { numberNeededToTreat } from "./number_needed_to_treat.ts";
export type { NumberNeeded, NumberNeededToTreat } from "./number_needed_to_treat.ts";
export { oddsRatioFromSmd, smdFromOddsRatio } from "./smd_and_odds_ratio.ts";
export type { EffectToConvert, OddsRatioMethod } from "./smd_and_odds_ratio.ts";
export { smdFromT } from "./smd_from_t.ts";
export { splitEvents, splitMeans } from "./split_group.ts";
export type { AnyRow } from "./row_values.ts";
export type * from "./types.ts";
