import type { Exclusion } from "../trace/types.ts";
import type { FitRecord, Interval } from "./types.ts";

/** Choices of the beta-binomial models. */
export interface BetaBinomialChoices {
  /** "t": k - 1 degrees of freedom. @default "t" */
  readonly interval?: "wald" | "t";
  /** Coverage of the interval. @default 0.95 */
  readonly level?: number;
}

/** Answer of {@linkcode poolBetaBinomial} and {@linkcode poolBetaBinomialOddsRatio}. Plain data. */
export interface PooledBetaBinomial {
  readonly kind: "pooled-beta-binomial";
  readonly measure: "PLO" | "OR";
  readonly k: number;
  /** Logit of the mean proportion, or the log odds ratio of the mean proportions. */
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Correlation of members of one group of one study: 0 is binomial. */
  readonly rho: number;
  /** Null where rho is at 0. */
  readonly rhoStandardError: number | null;
  /** Logit of the mean proportion of the control groups; null for a single group. */
  readonly controlLogit: number | null;
  readonly logLikelihood: number;
  /** Of rho = 0; twice the difference of log-likelihoods, half the chi-squared tail (one-sided). */
  readonly overdispersion: { readonly statistic: number; readonly pValue: number };
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: Readonly<Required<BetaBinomialChoices>>;
  readonly fit: FitRecord;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
