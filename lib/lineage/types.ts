import type { CellValue } from "../table/types.ts";

/** What a cell does in one plan (an analysis, or one of its variants). */
export interface CellUse {
  /** Id of the analysis. */
  readonly analysis: string;
  /** "" as planned; "sensitivity:ID", "set:NAME" of the multiverse, "registered". */
  readonly variant: string;
  /** Path inside the review's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /**
   * "value": a count or a value; "member": decides whether rows are used; "group": names the
   * stratum or the arm; "identity": names the study; "published": a printed figure set beside;
   * "text": printed, and in no named number.
   */
  readonly kind: "value" | "member" | "group" | "identity" | "published" | "text";
  /** Roles of a value, e.g. "eventsTreated"; for a published figure "k" or "n". */
  readonly roles: readonly string[];
  /** Ids of the studies' units (as in `AnalysedStudy.id`) that it belongs to. */
  readonly units: readonly string[];
  /** Strata or arms of these units; null for any. */
  readonly groups: readonly string[] | null;
  /** Whether it can put a row in or out, or (groups, identities) bring rows together. */
  readonly members: boolean;
  /** Whether the whole row goes with it: a value that may be left empty, or a code. */
  readonly wholeRow: boolean;
  /** Whether its row is, or by this cell alone would be, among those that are pooled. */
  readonly pooled: boolean;
}

/** What part of an analysis a number is computed from. */
export type Part =
  | { readonly kind: "overall" | "between" | "dependent" | "every" }
  | { readonly kind: "stratum"; readonly level: string }
  /** One study; with roles, only the cells of these. */
  | { readonly kind: "unit"; readonly id: string; readonly roles: readonly string[] | null }
  /** Counts added up over a stratum or an arm; null over all. */
  | {
    readonly kind: "added";
    readonly group: string | null;
    readonly roles: readonly string[] | null;
    /** Only over rows that are pooled (pairs of arms). */
    readonly pooled: boolean;
    /** Only over studies with an effect, which counts of another role can take away. */
    readonly effects: boolean;
  }
  | { readonly kind: "published"; readonly role: string };

/** What a number depends on, told by its place in the stored results. */
export interface Scope {
  readonly analysis: string;
  readonly variants: readonly string[];
  readonly parts: readonly Part[];
  /**
   * "values": all cells of its parts; "members": those that put rows in or out; "presence": a
   * choice, which no cell changes, though it is printed only where there is a result.
   */
  readonly needs: "values" | "members" | "presence";
  /** Strata that are pooled, and so stand in the test between them. */
  readonly pooled: readonly string[];
}

/** A cell that a number was computed from. */
export interface InputCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** After corrections. */
  readonly value: CellValue;
  /** Whether corrections.json changed it. */
  readonly corrected: boolean;
  /** As the file has it; the same as `value` where nothing was corrected. */
  readonly found: CellValue;
}

/** A file that a program wrote, and the files that it was made from. */
export interface Output {
  /** Below the outputs of the review, e.g. "tables/tuberculosis-pooled.csv". */
  readonly path: string;
  /** From the root of the project, e.g. "data/bcg/bcg.csv". */
  readonly inputs: readonly string[];
}

/** Where a named number comes from, and what carries it. */
export interface Lineage {
  readonly kind: "lineage";
  readonly review: string;
  readonly quantity: string;
  readonly value: number;
  readonly text: string;
  readonly result: string;
  /** JSON Pointer (RFC 6901) in `result`. */
  readonly pointer: string;
  readonly analysis: string | null;
  /** "cell": `cells` is complete; "file": any cell of `files` may reach it. */
  readonly granularity: "cell" | "file";
  /** In the order of files, lines and columns. */
  readonly cells: readonly InputCell[];
  readonly choices: Readonly<Record<string, string | number | boolean | null>>;
  /** What a variant (a sensitivity analysis) does otherwise; null as planned. */
  readonly variant: string | null;
  readonly computedBy: { readonly name: string; readonly module: string };
  /** SHA-256 of each file that holds a cell. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Ids of passages that print it. */
  readonly sentences: readonly string[];
  /** Tables and figures of its analysis; empty without a list of outputs. */
  readonly tables: readonly string[];
  readonly figures: readonly string[];
}

/** Place of a cell. */
export interface CellPlace {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** All that a cell reaches when nothing else changes. */
export interface Touched {
  readonly kind: "touched";
  readonly review: string;
  readonly cell: InputCell;
  /** How the analyses use it; empty where none does. */
  readonly uses: readonly CellUse[];
  /** Ids of named numbers whose value may change. */
  readonly quantities: readonly string[];
  /** Ids of named numbers that may vanish, their value being a choice. */
  readonly mayVanish: readonly string[];
  /** Ids of named numbers of results that name the file as their input, and no cells. */
  readonly byFile: readonly string[];
  readonly results: readonly string[];
  readonly tables: readonly string[];
  readonly figures: readonly string[];
  readonly sentences: readonly string[];
}
