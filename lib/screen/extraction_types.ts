import type { CellValue, TableRow } from "../table/types.ts";
import type { Kappa } from "./cohen_kappa.ts";

/** How the rows of two extractions are told to be the same. */
export interface MatchChoices {
  /** Column with the study's id. @default "study_id" */
  readonly study?: string;
  /** Columns of codes that identify a row beside the study. */
  readonly key: readonly string[];
  /** Columns of free text that tell apart rows with the same key. */
  readonly detail?: string | readonly string[];
  /** Columns of numbers, looked at only where the words leave a tie, and to find sums. */
  readonly numbers?: readonly string[];
  /** Match one row with several that add up to it in all `numbers`. @default true */
  readonly sums?: boolean;
}

/** Rows of two extractions that describe the same patients. */
export interface RowMatch {
  readonly studyId: string;
  /** One row; none where only the second has the row; several where they were summed. */
  readonly first: readonly TableRow[];
  readonly second: readonly TableRow[];
  readonly by: "key" | "detail" | "sum" | "detail, other key" | "unmatched";
}

/** What two extractions say of one cell. */
export type CellStatus = "agree" | "differ" | "only first" | "only second";

/** One cell of two extractions, and what the two agreed on. */
export interface ExtractionCell {
  readonly studyId: string;
  /** Codes and first detail of the row, as printed. */
  readonly key: string;
  readonly field: string;
  readonly first: CellValue;
  readonly second: CellValue;
  readonly status: CellStatus;
  /** How the rows were matched. */
  readonly by: RowMatch["by"];
  /** Lines in the files; several where rows were summed. */
  readonly linesFirst: readonly number[];
  readonly linesSecond: readonly number[];
  /** Null where the consensus has no value, or no row. */
  readonly consensus: CellValue;
  /** Null where the consensus has no such row. */
  readonly lineConsensus: number | null;
}

/** Agreement on one field. */
export interface FieldAgreement {
  readonly field: string;
  /** Cells in rows that both have, with a value in both. */
  readonly compared: number;
  readonly agreed: number;
  /** `agreed` / `compared`, in 0 to 1; null where nothing was compared. */
  readonly agreement: number | null;
  /** Cells in rows that both have, empty in both. */
  readonly bothMissing: number;
  /** Cells with a value in the first only (the second has no such row, or an empty cell). */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** For codes; null for numbers, and where nothing was compared. */
  readonly kappa: Kappa | null;
}

/** Answer of {@linkcode compareExtractions}. */
export interface ExtractionComparison {
  readonly kind: "extraction-comparison";
  readonly files: {
    readonly first: string;
    readonly second: string;
    readonly consensus: string | null;
  };
  /** Rows that both have (of these `summed` against a sum), that one has alone. */
  readonly rows: {
    readonly matched: number;
    readonly summed: number;
    readonly onlyFirst: number;
    readonly onlySecond: number;
  };
  /** By study, then by line. */
  readonly cells: readonly ExtractionCell[];
  readonly perField: readonly FieldAgreement[];
}
