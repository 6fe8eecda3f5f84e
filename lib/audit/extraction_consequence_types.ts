import type { Consequence } from "../analysis/consequences.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import type { CellValue } from "../table/types.ts";
import type { Standing } from "../trace/types.ts";

/**
 * Whose values stand in the consensus rows: a reader's, with those of the consensus where the
 * reader has none; or a reader's alone, with nothing where the reader has none.
 */
export type ExchangeKind = "first" | "second" | "firstAlone" | "secondAlone";

/** What was exchanged to have the consensus rows with one reader's values. */
export interface ReaderExchange {
  /** Cells that got the reader's value, since it is not that of the consensus. */
  readonly cellsPutIn: number;
  /**
   * Cells of the consensus for which the reader has no value: they stay as they are, or are
   * emptied where the reader stands alone. Those of rows that are parts of the reader's one row
   * always stay.
   */
  readonly cellsWithout: number;
  /** Rows of the reader that the consensus does not have; they take no part. */
  readonly rowsLeftOut: number;
}

/** One primary result under the consensus, and with each reader's values. */
export interface ExchangedResult {
  readonly analysis: string;
  readonly title: string;
  /** How the analysis stands to what was registered. */
  readonly standing: Standing;
  readonly stratum: string | null;
  readonly measure: PrimaryResult["measure"];
  /** Null where this result is there with other values only. */
  readonly consensus: PrimaryResult | null;
  /** `crosses`: whether it lies on another side of the decision threshold than the consensus. */
  readonly under: Readonly<
    Record<ExchangeKind, { readonly result: PrimaryResult | null; readonly crosses: boolean }>
  >;
}

/** The primary results that read one consensus table, under either extraction. */
export interface PairConsequences {
  readonly title: string;
  /** File of the consensus. */
  readonly file: string;
  readonly first: ReaderExchange;
  readonly second: ReaderExchange;
  /** Why there are no results with such values; null where there are. */
  readonly reasons: Readonly<Record<ExchangeKind, string | null>>;
  readonly results: readonly ExchangedResult[];
}

/** What one cell would do to the primary results if it had one reader's value. */
export interface CellConsequence {
  /** The reader's value; null where the reader has none, and the cell would be empty. */
  readonly value: CellValue;
  /** Results that would be others; none where the consensus has this value. */
  readonly consequences: readonly Consequence[];
  /** The one that crosses the decision line, else moves furthest; null where none moves. */
  readonly largest: Consequence | null;
  /** Why nothing can be said; null where it can. */
  readonly reason: string | null;
}

/** What a disputed cell would do under either reader. */
export interface DisputedCell {
  /** Title of the pair of extractions. */
  readonly pair: string;
  readonly studyId: string;
  readonly field: string;
  readonly linesFirst: readonly number[];
  readonly linesSecond: readonly number[];
  readonly linesConsensus: readonly number[];
  readonly first: CellConsequence;
  readonly second: CellConsequence;
}

/** Answer of {@linkcode extractionConsequences}. */
export interface ExtractionConsequences {
  readonly kind: "extraction-consequences";
  readonly pairs: readonly PairConsequences[];
  readonly cells: readonly DisputedCell[];
  /** Files that were read, sorted. */
  readonly inputs: readonly string[];
}
