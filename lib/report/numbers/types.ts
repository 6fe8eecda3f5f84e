/** How the value of a named number becomes its text. */
export interface NumberPrint {
  /**
   * "count": no decimals; "decimals": as it is; "as given": with the decimals that it was given
   * with; "proportion": 0 to 1, printed in percent; "percent": given in percent; "per thousand": a
   * risk of 0 to 1; "level": coverage of an interval, "95 %"; "p": a P value, "P = 0.012".
   */
  readonly kind:
    | "count"
    | "decimals"
    | "as given"
    | "proportion"
    | "percent"
    | "per thousand"
    | "level"
    | "p";
  /** Decimals; null where the kind decides. */
  readonly digits: number | null;
  /** What stands behind the number; "" for none. */
  readonly unit: "" | "%";
}

/** A number that a manuscript may print, and where it comes from. */
export interface NamedNumber {
  /** Unique in the review, e.g. "esd-v-memr.estimate". */
  readonly id: string;
  /** Full precision, as the result has it. */
  readonly value: number;
  /** As it is printed, with its unit; a P value with its letter. */
  readonly text: string;
  readonly format: NumberPrint;
  /** File below the outputs of the review, e.g. "results/esd-v-memr.json". */
  readonly result: string;
  /** JSON Pointer (RFC 6901) that leads to the value in that file. */
  readonly pointer: string;
}

/** A result as it is stored, to read numbers from. */
export interface NumberSource {
  /** File below the outputs of the review. */
  readonly file: string;
  readonly result: unknown;
}
