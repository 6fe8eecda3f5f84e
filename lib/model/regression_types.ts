import type { StudyEffect } from "../effect/types.ts";
import type { Exclusion } from "../trace/types.ts";
import type { FitRecord, Interval } from "./types.ts";

/** A study's effect with what may explain it; null is "not known". */
export interface RegressionStudy extends StudyEffect {
  readonly moderators: Readonly<Record<string, number | string | null>>;
}

/**
 * A term of a meta-regression. A name stands for a column of moderators: numbers enter as they are,
 * texts as a factor whose levels are sorted and whose first level is the reference. `factor` makes
 * a factor of numbers too, and may name the reference; `interaction` multiplies terms.
 */
export type ModeratorTerm =
  | string
  | { readonly factor: string; readonly reference?: string }
  | { readonly interaction: readonly ModeratorTerm[] };

/** Estimators of tau2 with moderators, by metafor's codes. */
export type RegressionTau2 =
  | "DL"
  | "HE"
  | "HS"
  | "HSk"
  | "SJ"
  | "ML"
  | "REML"
  | "EB"
  | "PM"
  | "PMM";

/** Tests and intervals of the coefficients; the names are those of pool. */
export type RegressionInterval = "wald" | "t" | "hartung-knapp" | "hartung-knapp-adhoc";

/** Choices of {@linkcode metaRegression}. */
export interface RegressionChoices {
  /** @default "random" (mixed effects); "common" has no residual heterogeneity */
  readonly model?: "random" | "common";
  /** @default "REML" */
  readonly tau2?: RegressionTau2;
  /** A residual tau2 known beforehand. */
  readonly tau2Value?: number;
  /** @default "hartung-knapp-adhoc" under random effects, "wald" under common effect */
  readonly interval?: RegressionInterval;
  /** @default true */
  readonly intercept?: boolean;
  /** Coverage of all intervals. @default 0.95 */
  readonly level?: number;
}

/** All choices in force. */
export interface RegressionChoicesInForce {
  readonly model: "random" | "common";
  /** Null under the common-effect model, and where tau2 was given. */
  readonly tau2: RegressionTau2 | null;
  readonly tau2Value?: number;
  readonly interval: RegressionInterval;
  readonly intercept: boolean;
  readonly level: number;
  readonly moderators: readonly ModeratorTerm[];
}

/** A column of moderators in use. */
export interface DesignVariable {
  readonly name: string;
  /** Levels of a factor, the reference first; null for a number. */
  readonly levels: readonly string[] | null;
}

/** A column of the design matrix: the product of its parts, 1 where it has none. */
export interface DesignColumn {
  /** e.g. "intercept", "year", "alloc=random", "year:alloc=random". */
  readonly name: string;
  /** The term it belongs to, e.g. "alloc". */
  readonly term: string;
  /** `level` is null for a number, else the part is 1 at that level and 0 elsewhere. */
  readonly parts: readonly { readonly variable: string; readonly level: string | null }[];
}

/** How moderators become numbers. */
export interface RegressionDesign {
  readonly variables: readonly DesignVariable[];
  readonly columns: readonly DesignColumn[];
  /** Columns left out because those before them already say the same. */
  readonly redundant: readonly string[];
}

/** One coefficient with its test. */
export interface RegressionCoefficient {
  readonly name: string;
  readonly term: string;
  readonly estimate: number;
  readonly standardError: number;
  /** estimate / standardError */
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Variance inflation factor; null for the intercept. */
  readonly vif: number | null;
}

/** Joint test that coefficients are zero. */
export interface CoefficientTest {
  /** Chi-squared: the Wald statistic; F: that, divided by df. */
  readonly statistic: number;
  readonly distribution: "chi-squared" | "F";
  readonly df: number;
  /** Of F; null for chi-squared. */
  readonly dfResidual: number | null;
  readonly pValue: number;
  readonly coefficients: readonly string[];
}

/** Test of one term, and how much its variance is inflated by the others. */
export interface TermTest extends CoefficientTest {
  readonly term: string;
  /** Generalised variance inflation factor (Fox and Monette 1992); null for the intercept. */
  readonly gvif: number | null;
}

/** What the model says of one study. */
export interface RegressionStudyResult {
  readonly id: string;
  readonly fitted: number;
  readonly residual: number;
  /** Residual over its standard error; null where the study alone determines a coefficient. */
  readonly standardisedResidual: number | null;
  /** Diagonal of the hat matrix, 0 to 1. */
  readonly leverage: number;
  /** Inverse variance, in percent of the sum. */
  readonly weight: number;
}

/** Heterogeneity that the moderators leave. */
export interface ResidualHeterogeneity {
  /** Q of the residuals under a common effect. */
  readonly q: number;
  readonly df: number;
  readonly qPValue: number;
  readonly tau2: number;
  readonly tau2StandardError: number | null;
  /** Of the unaccounted variability, in percent: tau2 / (tau2 + typical variance). */
  readonly i2: number;
  readonly h2: number;
  /** Null where no degrees of freedom are left. */
  readonly typicalVariance: number | null;
}

/** Answer of {@linkcode metaRegression}. Plain data. */
export interface MetaRegression {
  readonly kind: "meta-regression";
  readonly k: number;
  readonly coefficients: readonly RegressionCoefficient[];
  /** Variances and covariances of the coefficients, as in force. */
  readonly covariance: readonly (readonly number[])[];
  /** All coefficients but the intercept; all, where there is no intercept or nothing else. */
  readonly moderatorTest: CoefficientTest;
  readonly terms: readonly TermTest[];
  readonly residual: ResidualHeterogeneity;
  /** Share of tau2 that the moderators explain, in percent; null without an intercept or moderators. */
  readonly r2: number | null;
  /** tau2 without moderators, on the same studies. */
  readonly tau2WithoutModerators: number | null;
  /** Residual variance factor of Knapp and Hartung and the factor in force; absent otherwise. */
  readonly hartungKnapp?: { readonly q: number; readonly factor: number };
  readonly logLikelihood: { readonly ml: number; readonly reml: number };
  readonly design: RegressionDesign;
  /** Sorted by id. */
  readonly studies: readonly RegressionStudyResult[];
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: RegressionChoicesInForce;
  readonly fit: FitRecord;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/** How many permutations of {@linkcode permutationTest}, and from which seed. */
export interface PermutationChoices {
  /** All different ones are done when there are no more than this. @default 1000 */
  readonly permutations?: number;
  /** @default "permutation test" */
  readonly seed?: string | number;
}

/** Answer of {@linkcode permutationTest}. Plain data. */
export interface PermutationTest {
  readonly kind: "permutation-test";
  /** All different permutations were done; otherwise they were drawn. */
  readonly exact: boolean;
  readonly permutations: number;
  readonly coefficients: readonly {
    readonly name: string;
    readonly estimate: number;
    readonly statistic: number;
    /** Share of permutations whose statistic is at least as large in size. */
    readonly pValue: number;
  }[];
  /** The joint statistic, with its P value by permutation. */
  readonly moderatorTest: CoefficientTest;
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: RegressionChoicesInForce & Required<PermutationChoices>;
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
