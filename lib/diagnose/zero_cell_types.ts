import type { Exclusion } from "../trace/types.ts";
import type { TwoByTwoMeasure, ZeroCellRule } from "../effect/types.ts";
import type {
  NotEstimable,
  PooledEffect,
  PoolingChoices,
  PoolingChoicesInForce,
  Reported,
} from "../model/types.ts";

/** A way to deal with zero cells: a rule for the increment, or a method that needs none. */
export type ZeroCellWay = ZeroCellRule | "only0-without-double-zero" | "mantel-haenszel" | "peto";

/** Choices of {@linkcode zeroCellTable}: those of `pool`, and the increment. */
export interface ZeroCellChoices extends PoolingChoices {
  /** @default 0.5 */
  readonly increment?: number;
}

/** One line of a {@linkcode ZeroCellTable}. */
export interface ZeroCellLine {
  readonly way: ZeroCellWay;
  /** The way in words. */
  readonly name: string;
  /** Number of studies pooled. */
  readonly k: number;
  /** Ids of the studies to which an increment was added. */
  readonly incremented: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly pooled: PooledEffect | NotEstimable;
  /** On the scale that people read; null when not estimable. */
  readonly reported: Reported | null;
  /** Whether the interval holds the value of no effect; null when not estimable. */
  readonly holdsNoEffect: boolean | null;
}

/** The pooled result under each rule for zero cells, side by side. */
export interface ZeroCellTable {
  readonly kind: "zero-cell-table";
  readonly measure: TwoByTwoMeasure;
  /** Ids of studies with a zero cell, those of `doubleZero` among them. */
  readonly zeroCell: readonly string[];
  /** Ids of studies without events in both groups, or with events only. */
  readonly doubleZero: readonly string[];
  readonly lines: readonly ZeroCellLine[];
  /** Whether some lines hold no effect and others do not. */
  readonly flips: boolean;
  readonly warnings: readonly string[];
  readonly choices: PoolingChoicesInForce & { readonly increment: number };
  /** SHA-256 (hex) of the sorted rows and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
