/** Numbers of one primary result on the analysis scale; null where the method has no such number. */
export interface WitnessNumbers {
  /** Studies behind the result; null where counts are summed before the program sees them. */
  readonly k: number | null;
  readonly estimate: number;
  readonly standardError: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly tau2: number | null;
  readonly q: number | null;
}

/** Choices of one primary result, as the protocol names them; null where a choice does not apply. */
export interface WitnessSettings {
  readonly pooling: "inverse-variance" | "mantel-haenszel" | "peto" | "crude";
  readonly measure: string | null;
  readonly zeroCells: string | null;
  readonly increment: number | null;
  readonly model: "random" | "common" | null;
  readonly tau2: string | null;
  readonly tau2OfStrata: string | null;
  readonly interval: string;
  readonly level: number;
}

/** What another program found for one primary result, and from which rows and choices. */
export interface WitnessedNumbers {
  /** Id of the analysis. */
  readonly analysis: string;
  /** Stratum or group; null for the overall result. */
  readonly stratum: string | null;
  readonly settings: WitnessSettings;
  /** What the program was asked, in its own language; null where it has no such method. */
  readonly call: string | null;
  /** SHA-256 (hex) of the rows and the settings. */
  readonly inputDigest: string;
  /** Null where the program gave no numbers. */
  readonly numbers: WitnessNumbers | null;
  /** Why there are no numbers; null where there are. */
  readonly reason: string | null;
}

/** `witness.json`: the primary results of a review as R's metafor computes them. */
export interface StoredWitness {
  readonly program: string;
  readonly versions: { readonly R: string; readonly metafor: string };
  /** Limits of the iterations that the program was asked for, in its own words. */
  readonly control: string;
  readonly results: readonly WitnessedNumbers[];
}
