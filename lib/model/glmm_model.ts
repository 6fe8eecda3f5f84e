import type { Differentiable } from "../numeric/newton_maximum.ts";

/** The model in which every study has an effect of its own: what heterogeneity is tested against. */
export interface SaturatedFit {
  readonly logLikelihood: number;
  /** Wald's Q of equal effects; studies whose own effect is infinite add nothing. */
  readonly waldQ: number;
  readonly converged: boolean;
}

/** Where the search for a maximum begins. */
export interface GlmmStart {
  readonly theta: number;
  readonly tau: number;
}

/**
 * A generalised linear mixed model of k studies, ready to be fitted. Log-likelihoods leave out
 * `constant`, which depends on the counts alone. The first parameter is the mean effect; the last one
 * of `random` is tau, whose sign has no meaning; between them stand the mean and the standard
 * deviation of the study intercepts where these are random.
 */
export interface GlmmModel {
  readonly k: number;
  /** Starts of the mean and the standard deviation of random study intercepts; else empty. */
  readonly intercepts: readonly number[];
  readonly common: Differentiable;
  readonly random: Differentiable;
  readonly saturated: () => SaturatedFit;
  readonly start: GlmmStart;
  readonly constant: number;
  /** The mean effect runs off to this side in every model of these counts; 0 when it is finite. */
  readonly separated: -1 | 0 | 1;
  /** Whether the likelihood is the probability of the counts, nothing being fitted per study. */
  readonly exactTail: boolean;
}
