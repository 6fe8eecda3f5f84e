import type { BenchResult, BenchSetting, Review } from "reforest/review";

/** What lies on the bench: a setting without faults, and its result. */
export interface BenchState {
  readonly review: Review;
  readonly setting: BenchSetting;
  readonly result: BenchResult;
}

/** A piece of the bench. */
export interface Part {
  readonly element: HTMLElement;
  /** Shows a state; called at every change, and never takes the focus away. */
  readonly show: (state: BenchState) => void;
}

/** Puts another setting on the bench, with an entry in the history of the browser. */
export type Change = (next: BenchSetting) => void;

/** Says in sight and aloud what a button has done. */
export type Tell = (words: string) => void;

/** A cell to begin with, of the table that an analysis reads. */
export interface FirstCell {
  readonly line: number;
  readonly column: string;
}
