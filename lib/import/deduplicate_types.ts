import type { ImportedRecord } from "./record_types.ts";

/** By what two records were found to be one. */
export type DuplicateRule = "DOI" | "PMID" | "title, year and page";

/** An imported record with its number and what the de-duplication says of it. */
export interface LedgerRecord extends ImportedRecord {
  /** R001, R002 and so on, by file (code units) and place in the file. */
  readonly recordId: string;
  /** Id of the record that is kept for it; null for a record that is kept. */
  readonly duplicateOf: string | null;
  readonly duplicateRule: DuplicateRule | null;
}

/** One merge: the rule, and the two records that it joined. */
export interface RecordMerge {
  readonly rule: DuplicateRule;
  /** What the two have in common, e.g. "10.1136/bmj.n71". */
  readonly shared: string;
  readonly kept: LedgerRecord;
  readonly duplicate: LedgerRecord;
}

/** Two records that may be one and were not merged: a person decides. */
export interface NearMiss {
  /** Why they are shown and why they were not merged. */
  readonly reason: string;
  readonly first: LedgerRecord;
  readonly second: LedgerRecord;
}

/** Choices of {@linkcode deduplicateRecords}. */
export interface DeduplicateChoices {
  /**
   * Titles of which at least this share of words is the same (Dice) are shown as near misses;
   * above 0, at most 1. @default 0.85
   */
  readonly similarity?: number;
}

/** Answer of {@linkcode deduplicateRecords}. */
export interface Deduplication {
  readonly kind: "deduplication";
  readonly choices: Required<DeduplicateChoices>;
  /** Every record, by id: as many as were given. */
  readonly records: readonly LedgerRecord[];
  /** Every merge, by the id of the duplicate. */
  readonly merges: readonly RecordMerge[];
  /** By the ids of the two records. */
  readonly nearMisses: readonly NearMiss[];
}
