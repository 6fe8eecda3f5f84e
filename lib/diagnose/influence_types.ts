import type { PooledEffect } from "../model/types.ts";

/** What leaving out one study does. */
export interface StudyInfluence {
  readonly id: string;
  readonly label: string;
  /** Residual from the pooled effect of the others, over its standard error. */
  readonly rstudent: number;
  /** Change of the fitted value in standard errors. */
  readonly dffits: number;
  /** Cook's distance: squared change of the pooled effect over its variance. */
  readonly cookD: number;
  /** Variance of the pooled effect without the study over that with it. */
  readonly covR: number;
  /** tau2 without the study. */
  readonly tau2Without: number;
  /** Q without the study. */
  readonly qWithout: number;
  /** Share of the weights, 0 to 1. */
  readonly hat: number;
  /** Share of the weights in percent. */
  readonly weight: number;
  /** Change of the pooled effect in standard errors. */
  readonly dfbs: number;
  readonly influential: boolean;
}

/** Answer of {@linkcode influence}. Plain data. */
export interface Influence {
  readonly kind: "influence";
  /** All studies together. */
  readonly all: PooledEffect;
  /** Sorted by id. */
  readonly studies: readonly StudyInfluence[];
}
