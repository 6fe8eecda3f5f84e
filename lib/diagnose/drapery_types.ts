import type { PooledEffect, PoolingChoices, PoolingChoicesInForce } from "../model/types.ts";

/** Choices of {@linkcode drapery}: those of `pool`, and the P values of the grid. */
export interface DraperyChoices extends PoolingChoices {
  /** From 1e-6 to 1, each once. @default {@linkcode draperyPValues} */
  readonly pValues?: readonly number[];
}

/** Where a P value function takes each P value of the grid: below the estimate, and above it. */
export interface PValueCurve {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** The P value function of one study. */
export interface StudyCurve extends PValueCurve {
  readonly id: string;
  readonly label: string;
  readonly estimate: number;
  readonly standardError: number;
  /** Weight in the pooled effect, in percent of the sum. */
  readonly weight: number;
}

/** Answer of {@linkcode drapery}. Plain data, on the scale of `yi`. */
export interface Drapery {
  readonly kind: "drapery";
  /** From the largest to the smallest. */
  readonly pValues: readonly number[];
  /** Sorted by id. */
  readonly studies: readonly StudyCurve[];
  /** All studies together, at the level asked for; input digest and warnings are there. */
  readonly all: PooledEffect;
  /** Of the pooled effect. */
  readonly pooled: PValueCurve;
  /** Limits of prediction intervals of level 1 - P; null where there is none. */
  readonly prediction: PValueCurve | null;
  readonly choices: PoolingChoicesInForce;
}
