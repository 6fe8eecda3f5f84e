import type { DuplicateRule } from "./deduplicate_types.ts";
import type { ImportedRecord } from "./record_types.ts";

/** A record with its number. */
export type NumberedRecord = ImportedRecord & { readonly recordId: string };

/** A publication: the record that stands for it, and what its records together know. */
export interface KnownReport {
  readonly record: NumberedRecord;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly kind: ImportedRecord["kind"];
  readonly decision: ImportedRecord["decision"];
}

/** Two publications found to be one. */
export interface ReportMerge {
  readonly rule: DuplicateRule;
  readonly shared: string;
  readonly kept: NumberedRecord;
  readonly duplicate: NumberedRecord;
}

/** Two publications with the same key that contradict each other, or that stand beside such. */
export interface BlockedMerge {
  readonly reason: string;
  readonly first: NumberedRecord;
  readonly second: NumberedRecord;
}
