import type { Interval } from "./types.ts";

/** A difference of two proportions (first minus second) that was not pooled. Plain data. */
export interface RiskDifference {
  readonly kind: "risk-difference";
  /** The observed difference, -1 to 1. */
  readonly estimate: number;
  /** Carries its level and its method. */
  readonly interval: Interval;
  /** The observed proportions, first and second group. */
  readonly risks: readonly [number, number];
}
