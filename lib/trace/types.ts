/** Where a number was read: the file, its line as an editor counts it, and the columns used. */
export interface RowReference {
  /** Path inside the review's folder, with forward slashes, e.g. "extraction/consensus_resection.csv". */
  readonly file: string;
  /** Line in the file; the header is line 1. */
  readonly line: number;
  /** Columns of that line that the number was computed from. */
  readonly columns: readonly string[];
}

/** Something left out, and why. Nothing leaves an analysis without one of these. */
export interface Exclusion {
  /** Id of the study (or of the row, as "study, method") that was left out. */
  readonly id: string;
  /** A sentence that an author can print. */
  readonly reason: string;
  /** The row that was left out, where it is one row of a file. */
  readonly source?: RowReference;
}

/**
 * How an analysis stands to what was registered: as registered; registered, with deviations that
 * are recorded; or exploratory, since it (or the whole review) was not registered.
 */
export type Standing = "registered" | "deviates" | "exploratory";
