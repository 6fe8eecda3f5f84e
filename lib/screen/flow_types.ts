import type { RowCondition } from "../analysis/protocol.ts";

/** One line of a box: what was counted, and how many. */
export interface FlowLine {
  readonly text: string;
  /** The count; null when it does not exist, which is never the same as 0. */
  readonly n: number | null;
  /** Why `n` is null. */
  readonly reason?: string;
}

/** One box of a flow diagram. */
export interface FlowBox {
  readonly title: string;
  readonly lines: readonly FlowLine[];
}

/** A stage of PRISMA 2020 (Page et al. 2021, doi 10.1136/bmj.n71). */
export interface FlowStage {
  readonly id: "identification" | "screening" | "included";
  readonly title: string;
  /** From above to below; `side` is what left the flow at this row. */
  readonly rows: readonly { readonly main: FlowBox; readonly side?: FlowBox }[];
}

/** Everything that a flow diagram shows. */
export interface FlowBoxes {
  readonly title: string;
  readonly stages: readonly FlowStage[];
  readonly note?: string;
}

/** Something that must hold between counts, in words and in numbers. */
export interface FlowLaw {
  readonly law: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Answer of {@linkcode countFlow}: what the records and the search log say. */
export interface FlowCounts {
  readonly kind: "flow-counts";
  readonly queries: number;
  /** Results of all queries, with repeats and off-topic ones. */
  readonly results: number;
  /** Results that never became a record. */
  readonly setAside: number;
  readonly records: number;
  /** Records that repeat another one. */
  readonly duplicates: number;
  readonly screened: number;
  /** Most frequent first, then by reason. */
  readonly excluded: readonly { readonly reason: string; readonly n: number }[];
  readonly includedRecords: number;
  /** Ids of the studies with an included record, sorted. */
  readonly studies: readonly string[];
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
