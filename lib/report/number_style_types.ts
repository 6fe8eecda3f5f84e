/** Journals (and the house) whose way of writing numbers is known, see `numberStyles`. */
export type Journal =
  | "reforest"
  | "wjg"
  | "plos"
  | "nature"
  | "bmj"
  | "jama"
  | "lancet"
  | "cochrane";

/** How a journal writes intervals: "1.47 (95% CI, 0.67-3.20)". */
export interface IntervalStyle {
  /** Between the bounds. A dash gives way to " to " where a bound has a sign. */
  readonly separator: " to " | ", " | "–" | "-";
  /** Between the level and the first bound. */
  readonly label: " CI " | " CI, " | "CI: ";
  /** Around an interval that stands alone behind its estimate. */
  readonly brackets: "()" | "[]";
  /** "both" bounds bear the sign of percent; "once": the estimate, else the upper bound. */
  readonly percent: "both" | "once";
}

/** How a journal writes P values: "P = .01". */
export interface PStyle {
  readonly symbol: "P" | "p";
  /** In notations that have italics. */
  readonly italic: boolean;
  /** "P = 0.01", not "P=0.01". */
  readonly spaces: boolean;
  /** "0.01", not ".01". */
  readonly leadingZero: boolean;
  /**
   * "two decimals": three below 0.01 and where two would hide on which side of 0.05 it lies;
   * "two significant digits" at any size.
   */
  readonly digits: "two decimals" | "two significant digits";
  /** Below it, "<" and this value. */
  readonly smallest: 0.001 | 0.0001;
}

/** How a journal writes numbers: data that `setNumbers` and `formatP` follow. */
export interface NumberStyle {
  readonly journal: Journal;
  /** Name for readers. */
  readonly title: string;
  readonly decimal: "." | "·";
  /** Minus sign (U+2212) or hyphen. */
  readonly minus: "−" | "-";
  readonly percent: " %" | "%";
  /** Between groups of three digits, from 10 000 on; smaller numbers have none. */
  readonly thousands: "\u2009" | ",";
  readonly interval: IntervalStyle;
  readonly p: PStyle;
  /** What the style follows, and what of it was seen. */
  readonly basis: string;
}
