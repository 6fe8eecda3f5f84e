import type { PooledEffect } from "../model/types.ts";

/** One study of {@linkcode baujat}. */
export interface BaujatPoint {
  readonly id: string;
  readonly label: string;
  /** Squared Pearson residual; under a common effect the study's part of Q. */
  readonly contribution: number;
  /** Squared change of the pooled effect by leaving the study out, over the variance without it. */
  readonly influence: number;
}

/** Answer of {@linkcode baujat}. Plain data. */
export interface Baujat {
  readonly kind: "baujat";
  /** All studies together. */
  readonly all: PooledEffect;
  /** Sorted by id. */
  readonly studies: readonly BaujatPoint[];
}
