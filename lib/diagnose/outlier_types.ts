import type { Interval, PooledEffect } from "../model/types.ts";

/** How {@linkcode outliers} tells one. */
export type OutlierRule = "interval" | "rstudent";

/** Choices of {@linkcode outliers} beside those of pooling. */
export interface OutlierChoices {
  /** |rstudent| above this marks a study. @default 1.96 */
  readonly limit?: number;
}

/** One study of {@linkcode outliers}. */
export interface OutlierStudy {
  readonly id: string;
  readonly label: string;
  readonly estimate: number;
  /** The study's own, by the normal distribution and its sampling variance. */
  readonly interval: Interval;
  /** Residual from the pooled effect of the others, over its standard error. */
  readonly rstudent: number;
  /** Where the study lies when its interval does not overlap that of the pooled effect. */
  readonly side: "below" | "above" | null;
  /** Rules that mark the study. */
  readonly rules: readonly OutlierRule[];
}

/** What one rule marks, and the pooled effect of the other studies. */
export interface OutlierRuleResult {
  readonly rule: OutlierRule;
  readonly marked: readonly string[];
  /** Null when the rule marks every study. */
  readonly without: PooledEffect | null;
}

/** Answer of {@linkcode outliers}. Plain data. */
export interface Outliers {
  readonly kind: "outliers";
  /** All studies together. */
  readonly all: PooledEffect;
  /** Sorted by id. */
  readonly studies: readonly OutlierStudy[];
  readonly rules: readonly OutlierRuleResult[];
  readonly limit: number;
  /** Number of studies that |rstudent| marks on average when the model holds. */
  readonly expectedByChance: number;
}
