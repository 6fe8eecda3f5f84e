import type { Measure } from "../effect/types.ts";
import type { DataProblem } from "../table/types.ts";

/** What the rows of an outcome hold. */
export type OutcomeKind = "dichotomous" | "continuous" | "generic" | "log-rank";

/** A pooled result that the file itself stores; null where it stores none. */
export interface StoredResult {
  /** On the scale that people read. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Cochran's Q and its degrees of freedom, which are the studies less one. */
  readonly q: number | null;
  readonly df: number | null;
  /** In percent. */
  readonly i2: number | null;
  /** Null for a common effect, which has none. */
  readonly tau2: number | null;
}

/** One row of data: a study in an outcome, and in a subgroup of it. */
export interface StudyRow {
  readonly studyId: string;
  /** Name of the subgroup; null in an outcome without. */
  readonly subgroup: string | null;
  /** Numbers by the name of their column; null where the file has none. */
  readonly values: Readonly<Record<string, number | null>>;
  /** The study's own effect, as the program computed it; null where it stores none. */
  readonly stored: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  /** What the program says; null where it says nothing. */
  readonly estimable: boolean | null;
  readonly footnote: string | null;
}

/** An outcome of a comparison with the choices of its analysis. */
export interface ReviewOutcome {
  /** As the program prints it: "1.2". */
  readonly number: string;
  readonly comparison: string;
  readonly name: string;
  readonly kind: OutcomeKind;
  readonly measure: Measure;
  /** The measure in the words of the file. */
  readonly measureName: string;
  readonly method: "mantel-haenszel" | "inverse-variance" | "peto";
  readonly model: "common" | "random";
  readonly tau2: "DL" | "REML";
  readonly interval: "wald" | "hartung-knapp";
  /** Whether the program prints a prediction interval. */
  readonly prediction: boolean;
  readonly level: number;
  /** Coverage of the intervals of single studies. */
  readonly studyLevel: number;
  /** What is pooled: everything and each subgroup, subgroups only, or nothing. */
  readonly totals: "all" | "subgroups" | "none";
  /** The analysis counts those without the event. */
  readonly swapEvents: boolean;
  /** Of generic effects: they were entered as logarithms. */
  readonly logScale: boolean;
  /** By which definition the program prints I². */
  readonly i2: "Q" | "tau2";
  readonly experimental: string;
  readonly control: string;
  readonly stored: StoredResult | null;
  readonly subgroups: readonly { readonly name: string; readonly stored: StoredResult | null }[];
  readonly rows: readonly StudyRow[];
}

/** Judgements of risk of bias, one row a study. */
export interface FileJudgements {
  readonly domains: readonly string[];
  readonly studies: readonly {
    readonly studyId: string;
    /** In the order of the domains; null where nobody judged. */
    readonly judgements: readonly {
      readonly word: string | null;
      readonly reason: string | null;
    }[];
  }[];
}

/** What a file of a review program holds, as far as it is read. */
export interface ReviewFile {
  readonly kind: "review-file";
  /** The program and its format, e.g. "RevMan 5". */
  readonly program: string;
  /** How the caller names the file. */
  readonly file: string;
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
  readonly title: string;
  readonly studies: readonly { readonly studyId: string; readonly year: number | null }[];
  /** In file order. */
  readonly outcomes: readonly ReviewOutcome[];
  readonly judgements: FileJudgements | null;
  /** What the file holds and is not carried over, in words. */
  readonly left: readonly string[];
}

/** Answer of `readRevman5` and `readCochranePackage`. */
export interface ReadReviewFile {
  /** Null where there is any fault. */
  readonly review: ReviewFile | null;
  readonly problems: readonly DataProblem[];
}

/** Answer of `reviewPackage`. */
export interface ReviewPackage {
  /** Bytes by path inside the folder, as `parseReview` takes them; sorted by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Analyses by id and title, in the order of the file. */
  readonly analyses: readonly { readonly id: string; readonly title: string }[];
  /** What the file holds and the package does not, in words. */
  readonly left: readonly string[];
  /** Where the program and this library compute otherwise, by analysis. */
  readonly differences: readonly string[];
}
