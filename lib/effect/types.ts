import type {
  AnalysisScale,
  CorrelationMeasure,
  LogRankMeasure,
  MatchedMeasure,
  MeansMeasure,
  Measure,
  ProportionMeasure,
  RateMeasure,
  TwoByTwoMeasure,
  TwoRatesMeasure,
} from "../measure/types.ts";
import type { Exclusion, RowReference } from "../trace/types.ts";

export type * from "../measure/types.ts";

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

/** What a row of any design says of its study. */
export interface NamedRow {
  /** Stable id of the study, unique in the table. Never a row number. */
  readonly id: string;
  /** What figures print; the id when absent. */
  readonly label?: string;
  readonly source?: readonly RowReference[];
}

/** Means and standard deviations (never standard errors) of a treated and a control group. */
export interface MeansRow extends NamedRow {
  readonly meanTreated: number;
  readonly sdTreated: number;
  readonly totalTreated: number;
  readonly meanControl: number;
  readonly sdControl: number;
  readonly totalControl: number;
}

/** Two measurements of the same people, or of matched pairs. */
export interface MatchedRow extends NamedRow {
  readonly meanAfter: number;
  readonly sdAfter: number;
  readonly meanBefore: number;
  readonly sdBefore: number;
  /** Number of people with both measurements, or of pairs. */
  readonly total: number;
  /** Correlation of the two measurements. */
  readonly correlation: number;
}

/** Events during person-time, in one group. */
export interface RateRow extends NamedRow {
  readonly events: number;
  /** Person-time at risk; all studies in one unit. */
  readonly time: number;
}

/** Events during person-time, in a treated and a control group. */
export interface TwoRatesRow extends NamedRow {
  readonly eventsTreated: number;
  readonly timeTreated: number;
  readonly eventsControl: number;
  readonly timeControl: number;
}

/** A product-moment correlation. */
export interface CorrelationRow extends NamedRow {
  readonly correlation: number;
  readonly total: number;
}

/** An effect on its analysis scale (for hazard ratios: the natural logarithm) with its variance. */
export interface GenericRow extends NamedRow {
  readonly yi: number;
  readonly vi: number;
}

/** Log-rank observed less expected events of the treated group, and their variance. */
export interface LogRankRow extends NamedRow {
  readonly observedMinusExpected: number;
  readonly variance: number;
}

/** Rows by what they hold. */
export interface RowsByDesign {
  readonly proportion: ProportionRow;
  readonly "two-by-two": TwoByTwoRow;
  readonly means: MeansRow;
  readonly matched: MatchedRow;
  readonly rate: RateRow;
  readonly "two-rates": TwoRatesRow;
  readonly correlation: CorrelationRow;
  readonly generic: GenericRow;
  readonly "log-rank": LogRankRow;
}

/** Design of the rows of a measure, for the compiler; `measureFacts` says the same at run time. */
export type DesignOf<M extends Measure> = M extends ProportionMeasure ? "proportion"
  : M extends TwoByTwoMeasure ? "two-by-two"
  : M extends MeansMeasure ? "means"
  : M extends MatchedMeasure ? "matched"
  : M extends RateMeasure ? "rate"
  : M extends TwoRatesMeasure ? "two-rates"
  : M extends CorrelationMeasure ? "correlation"
  : M extends LogRankMeasure ? "log-rank"
  : "generic";

/** The rows that a measure is computed from. */
export type RowOf<M extends Measure> = RowsByDesign[DesignOf<M>];

/** A study's effect on the analysis scale, tied to the rows it came from. */
export interface StudyEffect {
  readonly id: string;
  readonly label?: string;
  /** Effect on the analysis scale (for ratios: the natural logarithm). */
  readonly yi: number;
  /** Sampling variance of `yi`, in squared units of `yi`; greater than 0. */
  readonly vi: number;
  /**
   * Sample size, where the measure has one; for rates the person-time. PFT and IRFT need it for the
   * back-transformation.
   */
  readonly ni?: number;
  readonly source?: readonly RowReference[];
}

/** When the increment is added to the cells of a table; the first three are metafor's `to`. */
export type ZeroCellRule =
  /** only to studies with a zero cell */
  | "only0"
  /** to every study */
  | "all"
  /** to every study, if at least one study has a zero cell */
  | "if0all"
  /**
   * only to 2x2 tables with a zero cell, in each group in proportion to its size: twice the increment
   * is shared out as n1 / (n1 + n2) and n2 / (n1 + n2) (Sweeting et al. 2004,
   * https://doi.org/10.1002/sim.1761)
   */
  | "treatment-arm"
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
