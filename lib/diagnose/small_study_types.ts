import type { StudyEffect } from "../effect/types.ts";
import type { FitRecord, Interval } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";

/** Tests of small-study effects by the names of their authors; definitions as in R meta 8.4. */
export type SmallStudyTestName =
  | "Egger"
  | "Begg"
  | "Thompson"
  | "Harbord"
  | "Peters"
  | "Macaskill"
  | "Schwarzer"
  | "Deeks"
  | "Pustejovsky"
  | "Ruecker-Egger"
  | "Ruecker-Thompson"
  | "Ruecker-Begg";

/** A study's effect with the sizes of its groups, which some tests need. */
export interface StudyWithGroups extends StudyEffect {
  readonly totalTreated?: number;
  readonly totalControl?: number;
}

/** Rules that are set aside, each named, so that the record can say so. */
export interface Knowingly {
  /** Test fewer than ten studies. */
  readonly k?: boolean;
  /** Use a test that does not suit the effect measure. */
  readonly measure?: boolean;
}

/** Choices of `smallStudyTest`. */
export interface SmallStudyChoices {
  readonly test: SmallStudyTestName;
  /**
   * metafor's code of the measure, "DOR" for diagnostic odds ratios, "HR" for log hazard ratios or
   * "GEN" for any other effect. @default "OR" for 2x2 tables, "GEN" for effects
   */
  readonly measure?: string;
  /** Rules to set aside. @default none */
  readonly knowingly?: Knowingly;
  /** Coverage of the interval of the slope. @default 0.95 */
  readonly level?: number;
}

/** Intercept or slope of a regression test. */
export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
}

/** The line of a regression test. */
export interface RegressionOfTest {
  readonly predictor: string;
  readonly weights: string;
  /** Where the line meets a predictor of 0. */
  readonly intercept: Coefficient;
  readonly slope: Coefficient;
  /** Multiplicative residual variance; null for mixed-effects models. */
  readonly residualVariance: number | null;
  /** Residual heterogeneity; null where the residual variance is multiplicative. */
  readonly tau2: number | null;
  readonly fit: FitRecord;
}

/** Rank correlation of a rank test. */
export interface RankCorrelation {
  /** Kendall's tau-b. */
  readonly tau: number;
  readonly score: number;
  /** Standard error of the score, ties allowed for. */
  readonly scoreError: number;
  readonly ties: boolean;
  readonly pValueMethod: "exact" | "normal";
}

/** Answer of `smallStudyTest`, `funnelRegression` and `rankTest`. Plain data. */
export interface SmallStudyTest {
  readonly kind: "small-study-test";
  readonly test: string;
  readonly k: number;
  /** t or z of the slope; z of Kendall's score. */
  readonly statistic: number;
  /** Degrees of freedom of t; null where the reference distribution is normal or exact. */
  readonly df: number | null;
  readonly pValue: number;
  /** Present for regression tests. */
  readonly regression?: RegressionOfTest;
  /** Effect at a predictor that means "infinitely precise"; present where the predictor has it. */
  readonly limitEstimate?: Coefficient;
  /** Present for rank tests. */
  readonly rankCorrelation?: RankCorrelation;
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: Readonly<Record<string, string | number | boolean>>;
  /** Rules that were set aside knowingly, and what else a careful reader must know. */
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
