import type { Exclusion, RowReference } from "../trace/types.ts";

/** Effect measures of a single proportion, by metafor's codes. */
export type ProportionMeasure = "PR" | "PLN" | "PLO" | "PAS" | "PFT";

/** Effect measures of a 2x2 table, by metafor's codes. */
export type TwoByTwoMeasure = "OR" | "RR" | "RD";

/** Code of an effect measure, as metafor writes it. */
export type Measure = ProportionMeasure | TwoByTwoMeasure;

/** The scale on which `yi` lives; ratios are pooled as natural logarithms. */
export type AnalysisScale =
  | "identity"
  | "log"
  | "logit"
  | "arcsine"
  | "double-arcsine";

/** Events among a total, in one group. */
export interface ProportionRow {
  /** Stable id of the study, unique in the table. Never a row number. */
  readonly id: string;
  /** What figures print; the id when absent. */
  readonly label?: string;
  readonly events: number;
  readonly total: number;
  readonly source?: readonly RowReference[];
}

/** Events among a total, in a treated and a control group. */
export interface TwoByTwoRow {
  readonly id: string;
  readonly label?: string;
  readonly eventsTreated: number;
  readonly totalTreated: number;
  readonly eventsControl: number;
  readonly totalControl: number;
  readonly source?: readonly RowReference[];
}

/** The rows that a measure is computed from. */
export type RowOf<M extends Measure> = M extends ProportionMeasure ? ProportionRow : TwoByTwoRow;

/** A study's effect on the analysis scale, tied to the rows it came from. */
export interface StudyEffect {
  readonly id: string;
  readonly label?: string;
  /** Effect on the analysis scale (for ratios: the natural logarithm). */
  readonly yi: number;
  /** Sampling variance of `yi`, in squared units of `yi`; greater than 0. */
  readonly vi: number;
  /** Sample size, where the measure has one (PFT needs it for the back-transformation). */
  readonly ni?: number;
  readonly source?: readonly RowReference[];
}

/** When `add` is added to the cells of a table (metafor's `to`). */
export type ZeroCellRule =
  /** only to studies with a zero cell */
  | "only0"
  /** to every study */
  | "all"
  /** to every study, if at least one study has a zero cell */
  | "if0all"
  /** to none: studies with a zero cell are excluded where the measure does not exist */
  | "none";

/** Choices of {@linkcode effectSizes}. */
export interface EffectSizeChoices {
  /** Code of the effect measure. */
  readonly measure: Measure;
  /** When the increment is added. @default "only0" */
  readonly zeroCells?: ZeroCellRule;
  /** The increment. @default 0.5 */
  readonly increment?: number;
  /** Exclude studies without (or with only) events in both groups. @default false */
  readonly dropDoubleZero?: boolean;
  /**
   * Whose formulas the increment goes into: metafor adds it to all cells, R meta 8 differs for RR,
   * RD, PR and PLN. @default "metafor"
   */
  readonly formulas?: "metafor" | "meta8";
}

/** Effects of a set of studies, with the record of how they were computed. */
export interface EffectSizes {
  readonly kind: "effect-sizes";
  readonly measure: Measure;
  readonly scale: AnalysisScale;
  /** Sorted by id (code units). */
  readonly studies: readonly StudyEffect[];
  readonly excluded: readonly Exclusion[];
  /** Ids of the studies to which the increment was added. */
  readonly incremented: readonly string[];
  readonly choices: Readonly<Required<EffectSizeChoices>>;
  /** SHA-256 (hex) of the sorted input rows and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
