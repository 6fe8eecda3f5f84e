/**
 * What columns of a table hold, where the analyses of protocol.json do not say so: the rules that
 * look for slips of extraction read it ("reforest:quantities" of a resource of datapackage.json).
 */
export type TableQuantity =
  /** A percentage that a report prints, and the counts that it is the percentage of. */
  | {
    readonly quantity: "percentage";
    /** Number, or text as printed; text keeps the zeros at the end. */
    readonly column: string;
    readonly of: { readonly events: string; readonly total: string };
    /** Decimals as printed. @default as many as the cell has */
    readonly decimals?: number;
  }
  /** A mean with its spread and the number of people. */
  | {
    readonly quantity: "mean";
    readonly column: string;
    readonly sd?: string;
    readonly se?: string;
    readonly total?: string;
    /** Items that each person's score is the mean of. @default 1 */
    readonly items?: number;
    /** Least and greatest value that one person can have. */
    readonly range?: readonly [number, number];
    /** Whether each item is a whole number. @default false */
    readonly whole?: boolean;
    /** Decimals as printed, of the mean and of its spread. @default as many as the cell has */
    readonly decimals?: number;
  }
  /** An estimate with its interval, as printed. */
  | {
    readonly quantity: "interval";
    readonly estimate: string;
    readonly lower: string;
    readonly upper: string;
    /** Scale on which the interval is centred. */
    readonly scale: "log" | "raw";
    readonly total?: string;
    /** @default 0.95 */
    readonly level?: number;
  }
  /** Which arm has more events, or the higher mean, in the authors' own sentence. */
  | {
    readonly quantity: "direction";
    readonly column: string;
    /** Codes of the column; a cell with another code, or none, says nothing. */
    readonly higher: { readonly treated: readonly string[]; readonly control: readonly string[] };
  }
  /** People randomised, of whom some were analysed. */
  | { readonly quantity: "randomised"; readonly column: string; readonly analysed: string }
  /** People of the study, of whom each row counts some. */
  | { readonly quantity: "patients"; readonly column: string }
  /** Whether a score is a change or a final value, or which kind it is else. */
  | { readonly quantity: "scores"; readonly column: string }
  /** When, where and by whom the people of a study were seen. */
  | {
    readonly quantity: "cohort";
    /** Columns that begin with a year: "2009", "2009-07". */
    readonly start: string;
    readonly end: string;
    readonly place: string;
    /** Names, separated by ";" or ",". */
    readonly authors: string;
    /** Texts of the cells that say that nothing is known. */
    readonly unknown?: readonly string[];
  }
  /** How a count was read. */
  | {
    readonly quantity: "basis";
    readonly column: string;
    /** The count. */
    readonly of: string;
    /** Codes that say that the source does not report it. */
    readonly notReported: readonly string[];
  }
  /** The arithmetic by which the counts of a row were derived, as text: "85.7% of 42 = 36; 42-36". */
  | {
    readonly quantity: "arithmetic";
    readonly column: string;
    readonly of: { readonly events: string; readonly total: string };
  };
