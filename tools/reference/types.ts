/** A row of input: a study's label and its numbers; null or absent is not available. */
export type Row = Readonly<Record<string, number | string | null>>;

/** A number or numbers in the order of the input rows (of the levels, for subgroups). */
export type Value = number | null | readonly (number | null)[];

/** One call of R with its answer. */
export interface ReferenceCase {
  readonly id: string;
  readonly family: string;
  readonly dataset: string;
  readonly reference: string;
  readonly input: string;
  readonly settings: Readonly<Record<string, string | boolean>>;
  readonly expected: Readonly<Record<string, Value | readonly string[]>>;
}

/** A file of cases of one family, as tests/reference/README.md describes it. */
export interface ReferenceFile {
  readonly family: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, readonly Row[]>>;
  readonly cases: readonly ReferenceCase[];
}

/** Values by the names that the file expects. */
export type Values = Readonly<Record<string, Value>>;

/**
 * How an iterated tau2 can be judged apart from everything that follows from it: R stops at its own
 * tolerance, and where the library goes on the two differ.
 */
export interface Iterated {
  /** tau2 of the library (or limits of its interval), one for each that R reports. */
  readonly tau2: readonly number[];
  /** The same as R has them. */
  readonly tau2OfR: readonly number[];
  /** How far a tau2 is from solving its own equation; 0 is exact. */
  readonly residual: (tau2: number, index: number) => number;
  /** The likelihood that the estimator maximises, where it may have several maxima. */
  readonly height?: (tau2: number, index: number) => number;
  /** All values again, with the tau2 of R put in the place of the library's. */
  readonly at: (tau2: readonly number[]) => Values;
  /** By how much R may miss tau2 under the settings of the file, in units of tau2. */
  readonly slack: number;
}

/**
 * A maximum of a likelihood, judged by a witness that is not the library: R's optimiser stops early
 * or on a lower maximum, and its numerical integrals may fail.
 */
export interface Optimum {
  /** By the library at its own parameters. */
  readonly logLikelihood: number;
  /** By the witness at the library's parameters, and at R's. */
  readonly witnessed: number;
  readonly witnessedOfR: number;
  readonly reportedByR: number;
  /** What follows from the likelihood, with R's parameters put in. */
  readonly atR: Values;
  /** Of the mean: the library's, the witness's at both sets of parameters, and R's. */
  readonly standardError: () => {
    readonly ours: number | null;
    readonly witnessed: number | null;
    readonly witnessedOfR: number | null;
    readonly ofR: number;
  };
}

/**
 * A fit judged by a witness where R's own likelihood is not on file: the height of both fits, and what
 * the witness finds for the quantities that rest on second derivatives.
 */
export interface FitWitness {
  /** By the library at its own parameters. */
  readonly logLikelihood: number;
  /** By the witness at the library's parameters, and the highest with R's put in. */
  readonly witnessed: number;
  readonly witnessedOfR: number;
  /** Quantities by the witness, at the maxima that it finds or confirms. */
  readonly confirmed: Values;
}

/** What the library says to a case. */
export type Answer =
  | {
    readonly kind: "answer";
    readonly values: Values;
    readonly iterated?: Iterated;
    /** Evidence about a likelihood, gathered only where something is outside. */
    readonly optimum?: () => Optimum;
    /** The same for fits that R reports without their likelihood. */
    readonly witness?: () => FitWitness;
    /** Expected quantities that the library does not cover, each with its name in words. */
    readonly notCovered?: Readonly<Record<string, string>>;
  }
  | { readonly kind: "not covered"; readonly what: string };

/** Turns a case into a call of the library. */
export type Adapter = (reference: ReferenceCase, rows: readonly Row[]) => Answer;
