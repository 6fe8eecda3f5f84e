import type { ReportingUnit, RiskMeasure, StudyEffect } from "../effect/types.ts";
import type { Exclusion } from "../trace/types.ts";
import type { PoolingChoicesInForce } from "./pooling_types.ts";

export type * from "./pooling_types.ts";

/** An interval that cannot be separated from how it was made. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Coverage in (0, 1), e.g. 0.95. */
  readonly level: number;
  /** e.g. "wald", "t", "hartung-knapp", "q-profile", "clopper-pearson". */
  readonly method: string;
  /** Degrees of freedom of the reference distribution; null where it has none. */
  readonly df: number | null;
}

/** Choices of {@linkcode poolMantelHaenszel}. */
export interface MantelHaenszelChoices {
  readonly measure: RiskMeasure;
  /** Coverage of the interval. @default 0.95 */
  readonly level?: number;
  /** Continuity correction of the Cochran-Mantel-Haenszel test. @default true */
  readonly continuity?: boolean;
  /**
   * Added to the four cells of tables with an empty cell before pooling, as R meta and RevMan 5 do
   * (0.5) although the method does not need it. @default 0
   */
  readonly increment?: number;
}

/** How an iterative fit ended. `converged` is false until it is shown. */
export interface FitRecord {
  readonly converged: boolean;
  readonly iterations: number;
  readonly tolerance: number;
  readonly reason: "closed form" | "tolerance met" | "at boundary" | "limit reached";
}

/** Heterogeneity, each number by a definition that is stated. */
export interface Heterogeneity {
  readonly q: number;
  readonly df: number;
  readonly qPValue: number;
  readonly tau2: number;
  readonly tau2StandardError: number | null;
  readonly tau2Interval: Interval | null;
  /** max(0, (Q - df) / Q), in percent (Higgins and Thompson 2002). */
  readonly i2FromQ: number;
  /** tau2 / (tau2 + typical variance), in percent. */
  readonly i2FromTau2: number;
  /** Q / df. */
  readonly h2FromQ: number;
  /** (tau2 + typical variance) / typical variance. */
  readonly h2FromTau2: number;
  /**
   * The "typical" sampling variance of Higgins and Thompson (2002), against which tau2 is set in
   * `i2FromTau2`; absent where effects are not weighted by their inverse variance.
   */
  readonly typicalVariance?: number;
  /** Test-based interval of `i2FromQ` (Higgins and Thompson 2002), in percent; null for one study, and for two with Q <= 2. */
  readonly i2FromQInterval?: Interval | null;
  /** `h2FromQ`, not below 1, at the limits of `i2FromQInterval`; its root is the interval of H. */
  readonly h2FromQInterval?: Interval | null;
  /** `i2FromTau2` at the limits of `tau2Interval`, in percent. */
  readonly i2FromTau2Interval?: Interval | null;
  /** `h2FromTau2` at the limits of `tau2Interval`. */
  readonly h2FromTau2Interval?: Interval | null;
}

/** How Kenward and Roger's method changed the standard error. */
export interface KenwardRoger {
  readonly standardError: number;
  readonly df: number;
  /** Standard error without the adjustment. */
  readonly classicStandardError: number;
}

/** Weight of one study, in percent of the sum. */
export interface StudyWeight {
  readonly id: string;
  readonly percent: number;
}

/** How Hartung and Knapp's factor changed the standard error. */
export interface HartungKnapp {
  /** Weighted residual variance q, the sum of w (yi - estimate)^2 divided by k - 1. */
  readonly q: number;
  /** Factor in force on the squared standard error: q, or max(1, q) for the ad hoc variant. */
  readonly factor: number;
  /** Standard error without the factor. */
  readonly classicStandardError: number;
}

/** A chi-squared test. */
export interface ChiSquaredTest {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/** Tests of a set of 2x2 tables; null where no table allows the test. */
export interface TableTests {
  /** Cochran-Mantel-Haenszel test of no association. */
  readonly cochranMantelHaenszel: ChiSquaredTest | null;
  /** Breslow-Day test of equal odds ratios with Tarone's correction. */
  readonly breslowDayTarone: ChiSquaredTest | null;
}

/** Answer of {@linkcode pool}, {@linkcode poolMantelHaenszel} and {@linkcode poolPeto}. Plain data. */
export interface PooledEffect {
  readonly kind: "pooled-effect";
  readonly method: "inverse-variance" | "mantel-haenszel" | "peto";
  readonly k: number;
  /** On the analysis scale (ratios: natural logarithm). */
  readonly estimate: number;
  readonly standardError: number;
  /** estimate / standardError */
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Where the true effect of a new, similar study is expected; null when not asked for or k < 3. */
  readonly prediction: Interval | null;
  readonly heterogeneity: Heterogeneity;
  /** Present when the interval is one of Hartung and Knapp. */
  readonly hartungKnapp?: HartungKnapp;
  /** Present when the interval is that of Kenward and Roger. */
  readonly kenwardRoger?: KenwardRoger;
  /** At the estimate of tau2; absent where effects are not modelled as normal. */
  readonly logLikelihood?: { readonly ml: number; readonly reml: number };
  /** Of the tables, under no association and homogeneity; odds ratios by Mantel-Haenszel only. */
  readonly tableTests?: TableTests;
  /** Sorted by id; percentages that sum to 100. */
  readonly weights: readonly StudyWeight[];
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: PoolingChoicesInForce;
  readonly fit: FitRecord;
  /** What a careful reader must know of this result (k small, HK narrower than Wald, tau2 at zero ...). */
  readonly warnings: readonly string[];
  /** SHA-256 (hex) of the sorted (id, yi, vi) and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/** A question to which the data give no answer, said in words instead of a number. */
export interface NotEstimable {
  readonly kind: "not-estimable";
  /** e.g. "odds ratio". */
  readonly quantity: string;
  readonly reason: string;
  /** Studies that were looked at, each with what it lacks. */
  readonly studies: readonly Exclusion[];
}

/** A study's effect with the stratum it stands in. */
export type StudyInLevel = StudyEffect & { readonly level: string };

/** Choices of {@linkcode poolSubgroups}. */
export interface SubgroupChoices {
  /** Order and choice of strata; all levels, sorted by code units, when absent. */
  readonly levels?: readonly string[];
  /** Strata with fewer studies are shown and not pooled. @default 3 */
  readonly minStudies?: number;
  /** One tau2 for each stratum, or one that all pooled strata share. @default "separate" */
  readonly tau2?: "separate" | "common";
}

/** One stratum of {@linkcode poolSubgroups}. */
export interface SubgroupResult {
  readonly level: string;
  readonly k: number;
  /** Null when the stratum has fewer studies than `minStudies`; `reason` then says so. */
  readonly pooled: PooledEffect | null;
  readonly reason: string | null;
  readonly studies: readonly StudyEffect[];
}

/** Answer of {@linkcode poolSubgroups}. */
export interface SubgroupAnalysis {
  readonly kind: "subgroups";
  /** In the order of the levels asked for, else sorted. */
  readonly groups: readonly SubgroupResult[];
  /** Q between the pooled strata (Wald-type, chi-square with df); null with fewer than two. */
  readonly between: {
    readonly q: number;
    readonly df: number;
    readonly pValue: number;
    readonly levels: readonly string[];
  } | null;
  readonly tau2: "separate" | "common";
  readonly minStudies: number;
}

/** An estimate on the scale that people read: proportions in 0 to 1, ratios, differences, rates. */
export interface Reported {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly predictionLower: number | null;
  readonly predictionUpper: number | null;
  readonly unit: ReportingUnit;
}
