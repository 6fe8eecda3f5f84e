import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { CertaintyJudgements } from "./certainty_types.ts";
import type { Claim } from "./claim_types.ts";
import type { CellValue } from "./types.ts";
import type { StoredWitness } from "./witness_types.ts";

/** A row of a table, told by the values of some of its columns: exactly one row has them all. */
export interface RowAddress {
  /** Name of the resource in datapackage.json. */
  readonly table: string;
  readonly row: Readonly<Record<string, CellValue>>;
}

/** One cell of a table. */
export interface CellAddress extends RowAddress {
  readonly column: string;
}

/** Who looked, when, and at what. */
export interface Signature {
  readonly by: string;
  /** ISO 8601, e.g. "2026-11-22". */
  readonly date: string;
  /** Where the right value was read, e.g. "Table 2, page 4". */
  readonly source: string;
}

/**
 * One entry of `corrections.json`: a cell whose value is wrong in the table, and what it must be.
 * It is applied before anything is computed, and refused when the table no longer holds `found`.
 */
export interface Correction extends CellAddress, Signature {
  readonly found: CellValue;
  readonly corrected: CellValue;
  readonly reason: string;
}

/** A correction that was applied, with the place of its cell. */
export interface AppliedCorrection extends Correction {
  /** Path inside the review's folder. */
  readonly file: string;
  readonly line: number;
}

/**
 * One entry of `deviations.json`: what is done otherwise than `protocol.json` says. The choice in
 * force is the protocol with its deviations applied; the registered choice is computed as well.
 */
export type Deviation =
  & {
    /** Id of the analysis. */
    readonly analysis: string;
    readonly why: string;
    readonly by: string;
    /** ISO 8601, e.g. "2026-11-22". */
    readonly date: string;
    readonly timing: "before seeing the data" | "after seeing the data";
  }
  & (
    /** One choice of the analysis is another; refused when the protocol no longer says `registered`. */
    | {
      readonly kind: "changed";
      /** Property of the analysis in protocol.json, e.g. "interval". */
      readonly choice: keyof AnalysisPlan;
      /** What protocol.json says; null where it leaves the choice to the default. */
      readonly registered: unknown;
      /** What is done; null for the default. */
      readonly inForce: unknown;
    }
    /** An analysis that the protocol does not have. */
    | { readonly kind: "added"; readonly plan: AnalysisPlan }
    /** An analysis of the protocol that is not carried out. */
    | { readonly kind: "dropped" }
  );

/** One entry of `answers.json`: somebody looked at an alarm and says what is right. */
export interface AlarmAnswer extends RowAddress, Signature {
  /** Code of the tripwire, e.g. "se-as-sd". */
  readonly rule: string;
  /** Column that the alarm names; left out where it names the whole row. */
  readonly column?: string;
  readonly answer: string;
}

/** One row of `audit.csv`: a cell that somebody went back to the source for. */
export interface CheckedCell {
  /** Line in audit.csv. */
  readonly line: number;
  readonly part: "ranked" | "random sample";
  readonly table: string;
  readonly file: string;
  /** Line in the table's file when the plan was printed. */
  readonly row: number;
  readonly column: string;
  /** The value that was checked, as text; compared with the table's so that an old check is told. */
  readonly value: string;
  /** Null where nobody has looked yet. */
  readonly verdict: "right" | "wrong" | null;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** What people recorded beside the tables of a review. */
export interface Recorded {
  /** Applied already: the tables hold the corrected values. */
  readonly corrections: readonly AppliedCorrection[];
  readonly deviations: readonly Deviation[];
  readonly answers: readonly AlarmAnswer[];
  /** Rows of audit.csv; none where nobody has begun. */
  readonly checked: readonly CheckedCell[];
  /** Rows of claims.csv; none where nothing printed is held against the results. */
  readonly claims: readonly Claim[];
  /** Null where nobody has judged. */
  readonly certainty: CertaintyJudgements | null;
  /** The primary results by another program (`make witness`); null where nobody asked it. */
  readonly witness: StoredWitness | null;
}
