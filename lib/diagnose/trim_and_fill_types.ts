import type { StudyEffect } from "../effect/types.ts";
import type { FitRecord, PooledEffect, PoolingChoices } from "../model/types.ts";
import type { MissingEstimator } from "./missing_studies.ts";

/** Choices of `trimAndFill`. */
export interface TrimAndFillChoices {
  /** @default "L0" */
  readonly estimator?: MissingEstimator;
  /** Where studies are taken to be missing. @default found by a regression on the standard error */
  readonly side?: "left" | "right";
  /** How the studies are pooled, at every step. @default those of `pool` */
  readonly pooling?: PoolingChoices;
  /** @default 100 */
  readonly maxIterations?: number;
}

/** A study of the filled funnel. */
export type FilledStudy = StudyEffect & {
  /** Whether the study was made up as a mirror image. */
  readonly filled: boolean;
  /** Id of the study that it mirrors. */
  readonly mirrors?: string;
};

/** Answer of `trimAndFill`. Plain data. */
export interface TrimAndFill {
  readonly kind: "trim-and-fill";
  readonly k: number;
  /** Number of studies filled in. */
  readonly filled: number;
  readonly filledStandardError: number;
  /** P of no missing study on the chosen side; estimator R0 only. */
  readonly pValue: number | null;
  readonly side: "left" | "right";
  /** Slope of the effects over their standard errors that chose the side; null when it was given. */
  readonly sideSlope: number | null;
  readonly observed: PooledEffect;
  /** Of the observed and the filled studies together; the same as `observed` when none is filled. */
  readonly adjusted: PooledEffect;
  /** Observed studies sorted by id, then the filled ones. */
  readonly studies: readonly FilledStudy[];
  readonly used: readonly string[];
  readonly choices: Required<Omit<TrimAndFillChoices, "side" | "pooling">> & {
    readonly side: "left" | "right" | "estimated";
  };
  readonly fit: FitRecord;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
