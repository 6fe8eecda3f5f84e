import type { DigestedFile, Origins } from "../run/source_files.ts";
import type { Stamps } from "./stamps.ts";

/** What one output is found to be. */
export type Grade =
  | "identical"
  | "within tolerance"
  | "changed"
  | "not run"
  | "not checked here";

/** A place where a committed output and its rerun differ. */
export interface Difference {
  /** JSON Pointer, or line and number of a text. */
  readonly where: string;
  readonly committed: string;
  readonly rerun: string;
  /** Relative distance of two numbers; for coordinates of figures the distance itself; else null. */
  readonly distance: number | null;
  readonly isWithin: boolean;
}

/** What one cell of a committed executed notebook shows, held against the rerun. */
export interface CellVerdict {
  /** Number of the code cell, from 1. */
  readonly cell: number;
  readonly grade: Grade;
  /** Why it has this grade, in words; empty for a cell that shows the same. */
  readonly reason: string;
}

/** A committed output, or one that only the rerun wrote, with its grade. */
export interface OutputVerdict {
  /** From the output folder. */
  readonly path: string;
  readonly grade: Grade;
  /** Notebook that wrote it, or "render"; null when nothing says so. */
  readonly step: string | null;
  /** The first differences, those out of tolerance first. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
  /** Why it has this grade, in words; empty for identical bytes. */
  readonly reason: string;
  /** Of an executed notebook: each code cell. */
  readonly cells?: readonly CellVerdict[];
}

/** Everything that a verdict is about, as it was at one moment. */
export interface Seal extends Origins {
  /** Files of `outputs/<review>/`, by their path in that folder. */
  readonly outputs: readonly (DigestedFile & { readonly bytes: number })[];
  readonly stamps: Stamps;
}

/** A notebook that was stopped or failed. */
export interface NotebookStop {
  /** Path from the root. */
  readonly notebook: string;
  readonly why: string;
}

/** How long and how large the run of one notebook may get. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Megabytes that it may write. */
  readonly disk: number;
}

export type Verdict =
  | "identical"
  | "within tolerance"
  | "not reproduced"
  | "no verdict";

/** What a blind rerun of a review has found. */
export interface Verification {
  readonly review: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** The verdict in a sentence. */
  readonly sentence: string;
  readonly denoVersion: string;
  /** SHA-256 of the list of digests, and how many files it holds. */
  readonly sealed: Readonly<
    Record<"data" | "code" | "outputs", { readonly files: number; readonly sha256: string }>
  >;
  /** Files of data, code and outputs that changed while the notebooks ran. */
  readonly changedMeanwhile: readonly string[];
  readonly stopped: readonly NotebookStop[];
  /** Links in the place of files, which no digest covers, in words. */
  readonly links: readonly string[];
  /** Where the committed manifest does not say what is there. */
  readonly manifestProblems: readonly string[];
  readonly outputs: readonly OutputVerdict[];
  readonly notes: readonly string[];
}
