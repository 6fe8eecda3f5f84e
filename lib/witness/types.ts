import type { StudyEffect } from "../effect/types.ts";
import type { Measure } from "../measure/types.ts";
import type { WitnessNumbers, WitnessSettings } from "../table/witness_types.ts";
import type { Standing } from "../trace/types.ts";

/** What was extracted of a study, by role: counts, values, or an effect as given. */
export interface WitnessRow {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}

/** One primary result as another route can compute it: from these rows, by these choices. */
export interface WitnessTask {
  /** Id of the analysis. */
  readonly analysis: string;
  readonly title: string;
  /** How the analysis stands to what was registered. */
  readonly standing: Standing;
  readonly stratum: string | null;
  readonly measure: Measure | null;
  readonly settings: WitnessSettings;
  /** As extracted, sorted by id; a crude proportion has one row with the sums. */
  readonly rows: readonly WitnessRow[];
  /** Effects of the rows that have one, sorted by id. */
  readonly effects: readonly StudyEffect[];
  /** What the library found. */
  readonly ours: WitnessNumbers;
  /** SHA-256 (hex) of the rows and the settings. */
  readonly inputDigest: string;
  /** Files of the review that the analysis read. */
  readonly inputs: readonly string[];
}

/** One number beside the same number of another route. */
export interface WitnessComparison {
  readonly quantity: keyof WitnessNumbers;
  readonly ours: number;
  readonly theirs: number;
  /** Relative to the larger of 1 and the other route's number. */
  readonly difference: number;
  /** The largest difference that is agreement. */
  readonly tolerance: number;
  readonly within: boolean;
}

/** Our result beside one other route. */
export interface Testimony {
  /**
   * "stale": rows or choices are no longer those that the witness saw, so that nothing was
   * compared; "none": there is no witness.
   */
  readonly state: "agrees" | "differs" | "stale" | "none";
  /** What the other route found, as far as it goes; null unless it was compared. */
  readonly numbers: Partial<WitnessNumbers> | null;
  readonly comparisons: readonly WitnessComparison[];
  /** The comparison that comes nearest to its tolerance, or is farthest beyond; null without any. */
  readonly largest: WitnessComparison | null;
  /** Why nothing was compared; null where something was. */
  readonly reason: string | null;
}

/** The second route to a number inside the library. */
export interface IndependentRoute {
  /** How it goes, in words. */
  readonly route: string;
  readonly numbers: Partial<WitnessNumbers>;
}

/** A primary result with its two witnesses. */
export interface WitnessedResult {
  readonly analysis: string;
  readonly title: string;
  /** How the analysis stands to what was registered. */
  readonly standing: Standing;
  readonly stratum: string | null;
  readonly settings: WitnessSettings;
  readonly ours: WitnessNumbers;
  readonly program: Testimony;
  /** Another route inside the library, and how it goes; null where there is none. */
  readonly independent: Testimony & { readonly route: string | null };
}

/** The primary results of a review with their witnesses. */
export interface Witnesses {
  readonly kind: "witnesses";
  /** The other program with its versions; null where witness.json is missing. */
  readonly program: string | null;
  readonly results: readonly WitnessedResult[];
  /** Results in witness.json that the review no longer has. */
  readonly left: readonly { readonly analysis: string; readonly stratum: string | null }[];
  readonly inputs: readonly string[];
}
