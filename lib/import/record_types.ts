import type { DataProblem } from "../table/types.ts";

/** Export formats that {@linkcode readRecords} knows. */
export type RecordFormat =
  | "RIS"
  | "PubMed"
  | "BibTeX"
  | "EndNote XML"
  | "Zotero CSV"
  | "Covidence CSV"
  | "Rayyan CSV"
  | "CSV";

/**
 * What sort of publication a record describes; "unknown" where the export does not say or says
 * something that tells none of the others apart (a web page, a miscellaneous entry).
 */
export type PublicationKind =
  | "journal article"
  | "conference contribution"
  | "preprint"
  | "book"
  | "book chapter"
  | "thesis"
  | "report"
  | "unknown";

/** A field of an exported record as it stands in the file. */
export interface RawField {
  /** Tag, name of the field or head of the column. */
  readonly tag: string;
  readonly line: number;
  readonly value: string;
}

/** An exported record before anybody knows what its fields mean. */
export interface RawRecord {
  /** Line on which the record begins, as an editor counts it. */
  readonly line: number;
  readonly fields: readonly RawField[];
}

/** What a grammar makes of a file: its records in file order, and all faults. */
export interface SplitRecords {
  readonly raws: readonly RawRecord[];
  readonly problems: readonly DataProblem[];
}

/** A bibliographic record as a database, reference manager or screening tool exported it. */
export interface ImportedRecord {
  /** The export file, as it was named by the caller. */
  readonly file: string;
  /** Line on which the record begins, as an editor counts it. */
  readonly line: number;
  /** The how manieth record of its file, from 1; `file` and `position` identify a record. */
  readonly position: number;
  /** The database, where the export names it; else the file. */
  readonly source: string;
  /** Type of publication as written; null where there is none. */
  readonly type: string | null;
  readonly kind: PublicationKind;
  readonly title: string | null;
  /** Names as written, in the order of the publication. */
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly journal: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** With the last page in full and a hyphen: "123–9" is "123-129". */
  readonly pages: string | null;
  /** Lower case, without address and prefix: "10.1136/bmj.n71". */
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  readonly abstract: string | null;
  /** What all reviewers of a screening tool decided; null where they did not, or not alike. */
  readonly decision: "include" | "exclude" | null;
  /** Why the record was excluded, in the words of the screening tool. */
  readonly reason: string | null;
  /** What else the screening tool says about the decision, e.g. that the reviewers differ. */
  readonly note: string | null;
}

/** Answer of {@linkcode readRecords}. */
export interface ReadRecords {
  /** Null when no format fits. */
  readonly format: RecordFormat | null;
  /** In file order. */
  readonly records: readonly ImportedRecord[];
  /** Every fault; records of a file with any fault must not be counted. */
  readonly problems: readonly DataProblem[];
  /** Tags or columns that hold something and were not read, sorted. */
  readonly unread: readonly string[];
}
