import type { TableRow } from "reforest";
import type { AnalysisPlan, TableQuantity } from "reforest/review";

/** What the rows of a data set hold, which settles the slips that can be put into them. */
export type RowKind =
  | "counts"
  | "means"
  | "intervals"
  | "given"
  | "correlations"
  | "shares";

/** A clean public data set, and the analysis that a review would plan for it. */
export interface DataSet {
  readonly name: string;
  /** Path in the project. */
  readonly file: string;
  readonly kind: RowKind;
  /** Whether the thresholds of the rules were chosen with this data set in view. */
  readonly use: "tuning" | "held out";
  readonly plan: Pick<AnalysisPlan, "design" | "measure" | "studyId" | "counts" | "values">;
  readonly quantities?: readonly TableQuantity[];
}

/** Values of one row, by column. */
export type Cells = TableRow["values"];

/** A kind of slip, and how it is put into a row. */
export interface Slip {
  readonly title: string;
  readonly kind: RowKind;
  /** Codes of the rules that are made for it. */
  readonly rules: readonly string[];
  /**
   * The row with the slip, or the row and a second one below it; null where the slip would change
   * nothing. The columns are those of the data set, by role.
   */
  readonly put: (cells: Cells, context: SlipContext) => readonly Cells[] | null;
}

/** What a slip may know beside the row. */
export interface SlipContext {
  /** Columns by role: those of the analysis, or of the quantity. */
  readonly columns: Readonly<Record<string, string>>;
  readonly studyId: string;
  /** Another row, whose values a slip may borrow. */
  readonly other: Cells;
  readonly isLog: boolean;
  /** Seeded; uniform on [0, 1). */
  readonly random: () => number;
}
