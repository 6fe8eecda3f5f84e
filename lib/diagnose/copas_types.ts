import type { Interval } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";

/** Choices of {@linkcode copasModel}. */
export interface CopasChoices {
  /**
   * Side of the funnel plot on which studies are thought to be missing.
   * @default the side that Egger's regression points to
   */
  readonly missing?: "left" | "right";
  /**
   * Range of gamma0, the probit of publication of an infinitely imprecise study.
   * @default from -0.25 less (largest gamma1) / (largest standard error), to 2
   */
  readonly gamma0Range?: readonly [number, number];
  /**
   * Range of gamma1, by which precision (1 / standard error) raises that probit.
   * @default 0 to 1.29 / (1 / smallest standard error - 1 / largest)
   */
  readonly gamma1Range?: readonly [number, number];
  /** Values of gamma0 and of gamma1 in the grid. @default 20 */
  readonly gridSize?: number;
  /** Contours of equal effect that are asked for, roughly. @default 10 */
  readonly contours?: number;
  /** The correlation rho stays within plus and minus this. @default 0.9999 */
  readonly rhoBound?: number;
  /** Residual selection is taken as explained when its P value exceeds this. @default 0.1 */
  readonly significance?: number;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number;
}

/** All choices in force. */
export type CopasChoicesInForce = Readonly<Required<CopasChoices>>;

/** The model fitted under one assumption about selection. */
export interface CopasRow {
  readonly gamma0: number;
  readonly gamma1: number;
  /** Chance of publication of the study with the largest standard error. */
  readonly publicationProbability: number;
  /** Studies that remain unpublished, in expectation: the sum of (1 - p) / p. */
  readonly unpublished: number;
  readonly estimate: number;
  /** Null where the information is singular. */
  readonly standardError: number | null;
  readonly pValue: number | null;
  readonly interval: Interval | null;
  /** Correlation of the effect with the wish to publish; 0 where it does not matter. */
  readonly rho: number;
  readonly tau2: number;
  readonly logLikelihood: number;
  /** Likelihood-ratio P value of selection that is left (slope of the effect on its standard error). */
  readonly residualPValue: number;
  /** Both fits, with and without that slope. */
  readonly converged: boolean;
}

/** A line on which the effect is the same, in gamma0 and gamma1. */
export interface CopasContour {
  readonly effect: number;
  readonly points: readonly { readonly gamma0: number; readonly gamma1: number }[];
}

/** Answer of {@linkcode copasModel}. Plain data. */
export interface CopasModel {
  readonly kind: "copas-model";
  readonly k: number;
  /** From no selection to strong selection along the path; the first row is the model without. */
  readonly rows: readonly CopasRow[];
  /** First row whose residual selection is no longer significant; null when there is none. */
  readonly adjusted: CopasRow | null;
  /** Why that row was taken, or why there is none. */
  readonly reason: string;
  /** Plot data: the effect at each point of the grid, row by row of gamma0. */
  readonly grid: {
    readonly gamma0: readonly number[];
    readonly gamma1: readonly number[];
    readonly estimates: readonly (readonly number[])[];
    /** Points at which the fit did not converge. */
    readonly notConverged: number;
  };
  readonly contours: readonly CopasContour[];
  /** Slope of the path across the contours, both axes rescaled to 0 to 1; null where there is none. */
  readonly slope: number | null;
  readonly used: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly choices: CopasChoicesInForce;
  readonly warnings: readonly string[];
  /** SHA-256 (hex) of the sorted (id, yi, vi) and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
