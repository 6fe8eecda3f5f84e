import type { Exclusion } from "../trace/types.ts";
import type { ChiSquaredTest, FitRecord, Interval, NotEstimable } from "./types.ts";

/**
 * How the level of each study is dealt with, by metafor's codes. "UM.FS": unconditional, an intercept
 * for every study; "UM.RS": unconditional, random intercepts; "CM.EL": conditional on the events of
 * the study, exact likelihood; "CM.AL": the same with a binomial in place of the noncentral
 * hypergeometric distribution.
 */
export type GlmmKind = "UM.FS" | "UM.RS" | "CM.EL" | "CM.AL";

/** Intervals of the mean: normal, t with k - 1 degrees of freedom, or by likelihood ratio. */
export type GlmmInterval = "wald" | "t" | "profile-likelihood";

/** Choices that all generalised linear mixed models share. */
export interface GlmmChoices {
  /** @default "random" */
  readonly effects?: "random" | "common";
  /** @default "t" with random effects, "wald" with a common effect */
  readonly interval?: GlmmInterval;
  /** t with k - 1 degrees of freedom. @default "t" with random effects, "none" with a common effect */
  readonly prediction?: "t" | "none";
  /** Coverage of all intervals. @default 0.95 */
  readonly level?: number;
  /** Points of the adaptive quadrature, 1 (Laplace) to 51. @default 7; 21 for "CM.EL" of odds ratios */
  readonly quadraturePoints?: number;
}

/** Choices of {@linkcode poolGlmm}. */
export interface OddsRatioGlmmChoices extends GlmmChoices {
  /** @default "UM.FS" */
  readonly model?: GlmmKind;
  /** Leave out studies without events, or without non-events, in both groups. @default true */
  readonly dropDoubleZero?: boolean;
}

/** Choices of {@linkcode poolRateRatioGlmm}. */
export interface RateRatioGlmmChoices extends GlmmChoices {
  /** @default "UM.FS" */
  readonly model?: "UM.FS" | "UM.RS" | "CM.EL";
  /** Leave out studies without events in both groups. @default true */
  readonly dropDoubleZero?: boolean;
}

/** What a model was fitted to. */
export type GlmmMeasure = "OR" | "IRR" | "PLO" | "IRLN";

/** All choices in force, defaults filled in. */
export interface GlmmChoicesInForce {
  readonly measure: GlmmMeasure;
  /** Null for a single group. */
  readonly model: GlmmKind | null;
  readonly effects: "random" | "common";
  readonly interval: GlmmInterval;
  readonly prediction: "t" | "none";
  readonly level: number;
  readonly quadraturePoints: number;
  readonly dropDoubleZero: boolean;
}

/** Answer of the pooling functions that fit a generalised linear mixed model. Plain data. */
export interface PooledGlmm {
  readonly kind: "pooled-glmm";
  readonly k: number;
  /** Log odds ratio, log rate ratio, logit or log rate. */
  readonly estimate: number;
  readonly standardError: number;
  /** estimate / standardError */
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Where the true effect of a new, similar study is expected; null when not asked for or k < 3. */
  readonly prediction: Interval | null;
  readonly tau2: number;
  /** Null where tau2 is at 0 or not estimated. */
  readonly tau2StandardError: number | null;
  /** Of random study intercepts; null where there are none. */
  readonly intercepts: { readonly mean: number; readonly variance: number } | null;
  /** With all constants, as R's logLik; of the approximation where there is one. */
  readonly logLikelihood: number;
  /** Tests of equal effects against one effect for each study; null for a single study. */
  readonly heterogeneity: {
    readonly wald: ChiSquaredTest | null;
    readonly likelihoodRatio: ChiSquaredTest;
  } | null;
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: GlmmChoicesInForce;
  readonly fit: FitRecord;
  readonly warnings: readonly string[];
  /** SHA-256 (hex) of the sorted counts and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}

/** The one limit of a mean effect that itself runs off to infinity. */
export interface OneSidedLimit {
  /** "upper": the effect is below `value`; "lower": above it. */
  readonly side: "upper" | "lower";
  /** On the scale of analysis, under a common effect (tau2 = 0). */
  readonly value: number;
  readonly level: number;
  /**
   * "exact" inverts the probability of these counts at (1 - level) / 2, as Clopper and Pearson do;
   * "profile-likelihood" the likelihood-ratio test.
   */
  readonly method: "exact" | "profile-likelihood";
}

/** A mean effect without a finite maximum likelihood estimate, with the limits that exist. */
export interface NotEstimableGlmm extends NotEstimable {
  /** Where the likelihood drives the estimate; null where the counts say nothing at all. */
  readonly direction: "-Infinity" | "Infinity" | null;
  readonly limits: readonly OneSidedLimit[];
  readonly used: readonly string[];
  readonly choices: GlmmChoicesInForce;
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
