/** Columns that hold the counts, by role. */
export type CountColumns =
  | { readonly events: string; readonly total: string }
  | {
    readonly eventsTreated: string;
    readonly totalTreated: string;
    readonly eventsControl: string;
    readonly totalControl: string;
  }
  | {
    readonly eventsTreated: string;
    readonly nonEventsTreated: string;
    readonly eventsControl: string;
    readonly nonEventsControl: string;
  };

/** Columns of means of two groups; a row may give the standard error in place of the SD. */
export interface MeansColumns {
  readonly meanTreated: string;
  readonly sdTreated?: string;
  /** Standard errors of the mean; used in the rows without an SD. */
  readonly seTreated?: string;
  readonly totalTreated: string;
  readonly meanControl: string;
  readonly sdControl?: string;
  readonly seControl?: string;
  readonly totalControl: string;
}

/** Columns of two measurements of the same people, or of matched pairs. */
export interface MatchedColumns {
  readonly meanAfter: string;
  readonly sdAfter: string;
  readonly meanBefore: string;
  readonly sdBefore: string;
  readonly total: string;
  readonly correlation: string;
}

/** Columns of events and person-time in one group. */
export interface RateColumns {
  readonly events: string;
  readonly time: string;
}

/** Columns of events and person-time in two groups. */
export interface TwoRatesColumns {
  readonly eventsTreated: string;
  readonly timeTreated: string;
  readonly eventsControl: string;
  readonly timeControl: string;
}

/** Columns of a correlation and the number of people. */
export interface CorrelationColumns {
  readonly correlation: string;
  readonly total: string;
}

/** Columns of an effect on its analysis scale (ratios: natural logarithm) with vi or its root. */
export interface GivenColumns {
  readonly yi: string;
  readonly vi?: string;
  /** Standard errors of yi; used in the rows without vi. */
  readonly sei?: string;
}

/** Columns of an effect with its confidence interval as printed, on the reporting scale. */
export interface IntervalColumns {
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
  /** Coverage of the printed intervals: a number, no column. @default 0.95 */
  readonly level?: number;
}

/** Columns of log-rank observed less expected events and their variance. */
export interface LogRankColumns {
  readonly observedMinusExpected: string;
  readonly variance: string;
}

/** Columns that hold what effects are computed from, where these are no counts; by role. */
export type ValueColumns =
  | MeansColumns
  | MatchedColumns
  | RateColumns
  | TwoRatesColumns
  | CorrelationColumns
  | GivenColumns
  | IntervalColumns
  | LogRankColumns;
