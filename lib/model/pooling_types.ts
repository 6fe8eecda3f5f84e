/** Estimators of tau2 (the between-study variance), by metafor's codes. */
export type Tau2Estimator =
  | "DL"
  | "HE"
  | "HS"
  | "HSk"
  | "SJ"
  | "ML"
  | "REML"
  | "EB"
  | "PM"
  | "PMM"
  | "GENQ";

/**
 * Intervals of the mean. "hartung-knapp" is the plain one; "hartung-knapp-adhoc" never lets
 * the variance factor q fall below 1 (max(1, q); "se" of R meta). "hartung-knapp-or-wald" is the wider
 * of Hartung-Knapp and Wald ("ci" of R meta); "hartung-knapp-iqwig" takes the factor 1 where
 * Hartung-Knapp is narrower than Wald with DerSimonian and Laird's tau2 ("IQWiG6" of R meta).
 * "kenward-roger" adjusts the standard error and the degrees of freedom; "profile-likelihood" goes
 * with tau2 by ML only.
 */
export type IntervalMethod =
  | "wald"
  | "t"
  | "hartung-knapp"
  | "hartung-knapp-adhoc"
  | "hartung-knapp-or-wald"
  | "hartung-knapp-iqwig"
  | "kenward-roger"
  | "profile-likelihood";

/**
 * Prediction intervals: estimate +- quantile times the root of tau2 + standard error^2.
 *
 * | code | quantile | standard error | elsewhere |
 * | --- | --- | --- | --- |
 * | t | t, k - 1 | in force | metafor with test t, knha, adhoc |
 * | classic-t | t, k - 1 | classic | "V" of R meta 8 |
 * | wald | normal | in force | metafor with test z |
 * | skipka | normal | classic | "S" |
 * | higgins-thompson-spiegelhalter | t, k - 2 | classic | "HTS" |
 * | hartung-knapp | t, k - 1 | Hartung-Knapp | "HK" |
 * | hartung-knapp-adhoc | t, k - 1 | with max(1, q) | "HK" with adhoc.hakn.pi "se" |
 * | hartung-knapp-partlett-riley | t, k - 2 | Hartung-Knapp | "HK-PR" |
 * | kenward-roger | t, its own df | Kenward-Roger | "KR" |
 * | kenward-roger-partlett-riley | t, its own df - 1 | Kenward-Roger | "KR-PR" |
 * | nagashima | bootstrap of the confidence distribution of tau2 | | "NNF" |
 */
export type PredictionMethod =
  | "t"
  | "classic-t"
  | "wald"
  | "skipka"
  | "higgins-thompson-spiegelhalter"
  | "hartung-knapp"
  | "hartung-knapp-adhoc"
  | "hartung-knapp-partlett-riley"
  | "kenward-roger"
  | "kenward-roger-partlett-riley"
  | "nagashima"
  | "none";

/**
 * Intervals of tau2. "profile-likelihood" is that of the full likelihood when tau2 is estimated by
 * ML, and of the restricted likelihood otherwise.
 */
export type Tau2IntervalMethod =
  | "q-profile"
  | "biggerstaff-jackson"
  | "jackson"
  | "profile-likelihood"
  | "none";

/**
 * Weights of the studies in the mean. "ivhet": inverse sampling variances under random effects
 * (Doi et al. 2015); "equal": the plain mean; or one weight, 0 or more, for each id.
 */
export type MeanWeights =
  | "inverse-variance"
  | "ivhet"
  | "equal"
  | Readonly<Record<string, number>>;

/** Random numbers of a bootstrap. */
export interface BootstrapChoices {
  /** 1,000 or more. @default 25000 */
  readonly samples?: number;
  /** Same seed, same numbers. @default "reforest" */
  readonly seed?: string | number;
}

/** Choices of {@linkcode pool}. */
export interface PoolingChoices {
  /** @default "random" */
  readonly model?: "random" | "common";
  /** Ignored (and recorded as null) under the common-effect model. @default "REML" */
  readonly tau2?: Tau2Estimator;
  /**
   * A value of tau2 known beforehand, 0 or more; nothing is estimated then. Ignored under the
   * common-effect model.
   */
  readonly tau2Value?: number;
  /** @default "hartung-knapp-adhoc" under random effects, "wald" under common effect */
  readonly interval?: IntervalMethod;
  /** @default "t" under random effects, "none" under common effect */
  readonly prediction?: PredictionMethod;
  /** Interval of tau2. @default "q-profile" */
  readonly tau2Interval?: Tau2IntervalMethod;
  /** Weights of the studies; GENQ needs one for each id. @default "inverse-variance" */
  readonly weights?: MeanWeights;
  /** For the prediction interval "nagashima". */
  readonly bootstrap?: BootstrapChoices;
  /** Coverage of all intervals. @default 0.95 */
  readonly level?: number;
}

/** All choices in force, defaults filled in. */
export interface PoolingChoicesInForce {
  readonly model: "random" | "common";
  /** Null under the common-effect model, and where tau2 was given. */
  readonly tau2: Tau2Estimator | null;
  /** Present when tau2 was given. */
  readonly tau2Value?: number;
  readonly interval: IntervalMethod;
  readonly prediction: PredictionMethod;
  readonly tau2Interval: Tau2IntervalMethod;
  /** Present when they are not inverse variances. */
  readonly weights?: Exclude<MeanWeights, "inverse-variance">;
  /** Present when a bootstrap was asked for. */
  readonly bootstrap?: Readonly<Required<BootstrapChoices>>;
  readonly level: number;
}
