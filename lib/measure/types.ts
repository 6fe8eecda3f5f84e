/** Effect measures of a single proportion, by metafor's codes. */
export type ProportionMeasure = "PR" | "PLN" | "PLO" | "PAS" | "PFT";

/** Measures that tables can be pooled by without effects of single studies (Mantel-Haenszel). */
export type RiskMeasure = "OR" | "RR" | "RD";

/** Effect measures of a 2x2 table, by metafor's codes; DOR is OR read as a diagnostic odds ratio. */
export type TwoByTwoMeasure = RiskMeasure | "AS" | "PETO" | "YUQ" | "DOR";

/** Measures that are computed from events among totals. */
export type CountMeasure = ProportionMeasure | TwoByTwoMeasure;

/** Effect measures of the means (or spreads) of two independent groups, by metafor's codes. */
export type MeansMeasure = "MD" | "SMD" | "SMD1" | "SMDH" | "ROM" | "VR" | "CVR";

/** Effect measures of matched pairs, or of one group before and after, by metafor's codes. */
export type MatchedMeasure = "MC" | "SMCC" | "SMCR";

/** Effect measures of one incidence rate, by metafor's codes. */
export type RateMeasure = "IR" | "IRLN" | "IRS" | "IRFT";

/** Effect measures of two incidence rates, by metafor's codes. */
export type TwoRatesMeasure = "IRR" | "IRD" | "IRSD";

/** Effect measures of a correlation, by metafor's codes. */
export type CorrelationMeasure = "COR" | "UCOR" | "ZCOR";

/** Effects that come as such: GEN on any scale, HR as the logarithm of a hazard ratio. */
export type GenericMeasure = "GEN" | "HR";

/** Log-rank observed minus expected events and their variance, as RevMan's "O - E and variance". */
export type LogRankMeasure = "OEV";

/** Code of an effect measure; metafor's where metafor has one. */
export type Measure =
  | CountMeasure
  | MeansMeasure
  | MatchedMeasure
  | RateMeasure
  | TwoRatesMeasure
  | CorrelationMeasure
  | GenericMeasure
  | LogRankMeasure;

/** The scale on which `yi` lives; ratios are pooled as natural logarithms. */
export type AnalysisScale =
  | "identity"
  | "log"
  | "logit"
  | "arcsine"
  | "double-arcsine"
  | "square-root"
  | "double-square-root"
  | "fisher-z";

/**
 * How the results of a measure are read; differences of means, raw or standardised, apart from those
 * of risks, which are small numbers.
 */
export type ReportingUnit =
  | "proportion"
  | "ratio"
  | "difference"
  | "mean difference"
  | "rate"
  | "correlation";

/** What a row has to hold so that a measure can be computed from it. */
export type RowDesign =
  | "proportion"
  | "two-by-two"
  | "means"
  | "matched"
  | "rate"
  | "two-rates"
  | "correlation"
  | "generic"
  | "log-rank";

/** All that is to be known of an effect measure but its formula. */
export interface MeasureFacts {
  /** In the words of running text, with the transformation in brackets: "proportion (logit)". */
  readonly name: string;
  /** What `yi` is: "log odds ratio". */
  readonly effectName: string;
  readonly rows: RowDesign;
  /** The scale of `yi`, which settles the transformation that leads back. */
  readonly scale: AnalysisScale;
  /** How the back-transformed value is read. */
  readonly unit: ReportingUnit;
  /** The back-transformed value that means "no effect"; null where no value does. */
  readonly nullValue: number | null;
  /** Smallest and largest value that the back-transformed effect can have. */
  readonly range: readonly [lower: number, upper: number];
  /** Whether an increment is added where a cell is zero, by default. */
  readonly takesIncrement: boolean;
}
