import type { StudyEffect } from "../effect/types.ts";
import type { Exclusion } from "../trace/types.ts";
import type {
  CoefficientTest,
  ModeratorTerm,
  RegressionCoefficient,
  RegressionDesign,
} from "./regression_types.ts";
import type { FitRecord, Interval } from "./types.ts";

/** An effect that stands in a group with others, e.g. several outcomes of a study. */
export interface NestedEffect extends StudyEffect {
  /** The outer group, e.g. the study. */
  readonly outer: string;
  /** The group inside the outer one; each row its own when absent. */
  readonly inner?: string;
  /** What may explain the effect; null is "not known". */
  readonly moderators?: Readonly<Record<string, number | string | null>>;
}

/** Choices of {@linkcode multilevel}. */
export interface MultilevelChoices {
  /** Random effects of the outer groups alone, or of both. @default "outer/inner" */
  readonly random?: "outer" | "outer/inner";
  /** @default "REML" */
  readonly method?: "REML" | "ML";
  /** Correlation of the sampling errors inside an outer group, assumed. @default 0 */
  readonly rho?: number;
  /** Terms as in metaRegression. @default none */
  readonly moderators?: readonly ModeratorTerm[];
  /** @default true */
  readonly intercept?: boolean;
  /** "t" has k - p degrees of freedom. @default "t" */
  readonly interval?: "wald" | "t";
  /** Intervals of the variances. @default "profile-likelihood" */
  readonly sigma2Interval?: "profile-likelihood" | "none";
  /** @default 0.95 */
  readonly level?: number;
}

/** One variance component. */
export interface VarianceComponent {
  readonly level: "outer" | "inner";
  /** Number of groups. */
  readonly groups: number;
  readonly sigma2: number;
  readonly interval: Interval | null;
  /** Share of the total variability, in percent (Cheung 2014). */
  readonly i2: number;
}

/** Answer of {@linkcode multilevel} and {@linkcode correlatedEffects}. Plain data. */
export interface MultilevelFit {
  readonly kind: "multilevel";
  readonly k: number;
  readonly coefficients: readonly RegressionCoefficient[];
  readonly covariance: readonly (readonly number[])[];
  readonly moderatorTest: CoefficientTest;
  /** Outer, then inner. */
  readonly components: readonly VarianceComponent[];
  /** Share of the variability that is not sampling error, in percent. */
  readonly i2: number;
  readonly typicalVariance: number | null;
  /** Q of the residuals without random effects. */
  readonly heterogeneityTest: { readonly q: number; readonly df: number; readonly pValue: number };
  /** Of a new effect in a new outer group; null with moderators and for fewer than 3 rows. */
  readonly prediction: Interval | null;
  readonly logLikelihood: { readonly ml: number; readonly reml: number };
  readonly design: RegressionDesign;
  /** Sorted by id. */
  readonly studies: readonly {
    readonly id: string;
    readonly outer: string;
    readonly fitted: number;
    readonly residual: number;
  }[];
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: Required<MultilevelChoices>;
  readonly fit: FitRecord;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
