import type { Interval } from "../model/types.ts";
import type { CellValue, Table, TableRow } from "../table/types.ts";
import type { Kappa } from "./cohen_kappa.ts";
import type { IntraclassCorrelation } from "./intraclass_correlation.ts";

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

/**
 * How a cell was settled: the consensus has what both have, what one of them has, something else,
 * or no such row.
 */
export type Settlement = "both" | "first" | "second" | "neither" | "no row";

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
  /** Where each reader says to have read the row; null without such a row, or without a word. */
  readonly sourceFirst: string | null;
  readonly sourceSecond: string | null;
  /** Null where the consensus has no value, or no row; a sum where it has parts. */
  readonly consensus: CellValue;
  /** None where the consensus has no such row. */
  readonly linesConsensus: readonly number[];
  readonly settled: Settlement;
  /**
   * Whether the readers differ, one has the cell alone, the consensus has what neither has, or it
   * lacks the row.
   */
  readonly disputed: boolean;
}

/** How the readers settled a row on which they differed, or of which the consensus says otherwise. */
export interface Resolution {
  readonly studyId: string;
  readonly key: string;
  readonly linesFirst: readonly number[];
  readonly linesSecond: readonly number[];
  readonly linesConsensus: readonly number[];
  readonly fields: readonly {
    readonly field: string;
    readonly first: CellValue;
    readonly second: CellValue;
    readonly consensus: CellValue;
    readonly settled: Settlement;
  }[];
  /** What the consensus row gives as the reason; null without a word, or without a row. */
  readonly reason: string | null;
  /** Reasons on the study's other consensus rows, where this row was left out of the consensus. */
  readonly elsewhere: readonly string[];
}

/** How many cells agree. */
export interface AgreementCount {
  /** Cells in rows that both have, with a value in both. */
  readonly compared: number;
  readonly agreed: number;
  /** `agreed` / `compared`, in 0 to 1; null where nothing was compared. */
  readonly agreement: number | null;
  /** Exact (Clopper-Pearson); takes cells as independent. Null where nothing was compared. */
  readonly interval: Interval | null;
  /** Cells in rows that both have, empty in both. */
  readonly bothMissing: number;
  /** Cells with a value in the first only (the second has no such row, or an empty cell). */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Agreement on one field. */
export interface FieldAgreement extends AgreementCount {
  readonly field: string;
  /** For codes; null for numbers, and where nothing was compared. */
  readonly kappa: Kappa | null;
  /** For numbers; null for codes and text, and where nothing was compared. */
  readonly icc: IntraclassCorrelation | null;
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
  /** Over all fields. */
  readonly overall: AgreementCount;
  /** Rows on which the readers differ, rows settled as neither has them, and new rows. */
  readonly resolutions: readonly Resolution[];
}

/** Choices of {@linkcode compareExtractions}. */
export interface ExtractionChoices extends Omit<MatchChoices, "numbers"> {
  /** Columns of numbers or text to compare, beside those of the key. */
  readonly compare: readonly string[];
  /** Columns of both extractions that say where a row was read. */
  readonly source?: readonly string[];
  /** Column of the consensus that says why a row reads as it does. */
  readonly reason?: string;
}

/** Two blind extractions of the same studies, and what the readers agreed on. */
export interface Extractions {
  readonly first: Table;
  readonly second: Table;
  readonly consensus?: Table;
}
