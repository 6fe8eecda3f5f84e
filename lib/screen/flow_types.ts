import type { RowCondition } from "../analysis/row_condition.ts";
import type { FlowCode } from "../table/flow_codes.ts";
import type { FlowPart } from "../table/read_flow_count.ts";
import type { Table } from "../table/types.ts";

/** Where a record was found. */
export type FlowSource =
  | "database"
  | "register"
  | "website"
  | "organisation"
  | "citation searching";

/** One line of a box: what was counted, and how many. */
export interface FlowLine {
  readonly text: string;
  /** The count; null when it does not exist, which is never the same as 0. */
  readonly n: number | null;
  /** Why `n` is null. */
  readonly reason?: string;
  /** A part of the line above, e.g. one reason of several. @default false */
  readonly part?: boolean;
}

/** One box of a flow diagram. */
export interface FlowBox {
  readonly title: string;
  readonly lines: readonly FlowLine[];
}

/** One row of a stage; the sides are what left the flow here. */
export interface FlowRow {
  readonly main: FlowBox;
  readonly side?: FlowBox;
  /** The same for reports found by other methods than databases and registers. */
  readonly other?: FlowBox;
  readonly otherSide?: FlowBox;
}

/** A stage of PRISMA 2020 (Page et al. 2021, doi 10.1136/bmj.n71). */
export interface FlowStage {
  readonly id: "identification" | "screening" | "included";
  readonly title: string;
  /** From above to below. */
  readonly rows: readonly FlowRow[];
}

/** Everything that a flow diagram shows, in one of the four layouts of PRISMA 2020. */
export interface FlowBoxes {
  readonly title: string;
  /** Above the columns; none where a diagram has one column and needs no telling apart. */
  readonly headings?: {
    readonly previous?: string;
    readonly main: string;
    readonly other?: string;
  };
  /** What the previous version of an updated review included: a column of its own. */
  readonly previous?: FlowBox;
  readonly stages: readonly FlowStage[];
  /** All studies of an updated review, below those that are new. */
  readonly total?: FlowBox;
  readonly note?: string;
}

/** Something that must hold between counts, in words and in numbers. */
export interface FlowLaw {
  readonly law: string;
  /** Null where a count is not given, so that the law cannot be checked. */
  readonly left: number | null;
  readonly relation: "=" | "≥";
  readonly right: number | null;
  /** Null where the law cannot be checked. */
  readonly holds: boolean | null;
  /** The law with its numbers, as a referee would write it. */
  readonly sentence: string;
}

/** Counts of the boxes of PRISMA 2020, by the names of the R package PRISMA2020. */
export interface FlowNumbers {
  /** Null where the box does not apply or no count is given. */
  readonly counts: Readonly<Record<FlowCode, number | null>>;
  /** Counts that are given in parts: reasons of exclusion, single databases. */
  readonly parts: Readonly<Partial<Record<FlowCode, readonly FlowPart[]>>>;
  /** Why a box has no count. */
  readonly reasons: Readonly<Partial<Record<FlowCode, string>>>;
  /** What a count is called in the laws, where the words of PRISMA 2020 would say too much. */
  readonly words?: Readonly<Partial<Record<FlowCode, string>>>;
}

/** What the records and the search log say. */
export interface FlowLedger {
  /** Null without a search log. */
  readonly queries: number | null;
  /** Results of all queries, with repeats and off-topic ones. */
  readonly results: number | null;
  /** Results that never became a record. */
  readonly setAside: number | null;
  readonly records: number;
  /** Records that repeat another one. */
  readonly duplicates: number;
  /** Records that somebody has to decide on, of all sources. */
  readonly screened: number;
  /** Records and reports that were left out at any stage; most frequent first, then by reason. */
  readonly excluded: readonly { readonly reason: string; readonly n: number }[];
  /** Records that nobody has decided on. */
  readonly undecided: number;
  readonly includedRecords: number;
  /** Ids of the studies with an included record, sorted. */
  readonly studies: readonly string[];
}

/** Answer of {@linkcode countFlow} and {@linkcode readFlow}. */
export interface FlowCounts {
  readonly kind: "flow-counts";
  readonly numbers: FlowNumbers;
  /** Null where the counts were read from a table of boxes. */
  readonly ledger: FlowLedger | null;
  readonly laws: readonly FlowLaw[];
  /** Records whose entries do not fit together, in words. */
  readonly remarks: readonly string[];
}

/** How a box that somebody wrote down is counted again. */
export interface FlowBoxDefinition {
  /** The text of the box, exactly as it is written. */
  readonly box: string;
  readonly count:
    | "queries"
    | "results"
    | "set aside"
    | "records"
    | "duplicates"
    | "screened"
    | "excluded"
    | "included"
    /** Records excluded for this reason. */
    | { readonly reason: string }
    /** Studies with a row that meets all conditions. */
    | {
      readonly studiesIn: string;
      readonly where?: readonly RowCondition[];
      /** Tables from which the number may have been written down at the time. */
      readonly earlier?: readonly string[];
      /** Column that says why a row was changed, to explain a difference. */
      readonly because?: string;
    };
}

/** One box, as written down and as counted again. */
export interface FlowDifference {
  readonly stage: string;
  readonly box: string;
  /** Null when the box was not written down. */
  readonly writtenDown: number | null;
  /** Null when no definition says how to count the box. */
  readonly recomputed: number | null;
  /** Recomputed minus written down. */
  readonly difference: number | null;
  /** Null when the numbers are the same. */
  readonly explanation: string | null;
}

/** Choices of {@linkcode countFlow}. */
export interface CountFlowChoices {
  /** The log of searches, one row a query, with the columns query_id, n_results, n_new_relevant. */
  readonly searches?: Table;
  /** The table of studies, to check the included ones. */
  readonly studies?: Table;
  /** Its column with the id of a study. @default "study_id" */
  readonly studyId?: string;
  /** What each value of the column `source` is; a value that is not named is a database. */
  readonly sources?: Readonly<Record<string, FlowSource>>;
  /** What the previous version of an updated review included. */
  readonly previous?: { readonly studies: number; readonly reports?: number };
  /** Why there are no counts of full texts, where the records have no column `full_text`. */
  readonly noFullTexts?: string;
}
