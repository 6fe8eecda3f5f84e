import type { ClaimDirection } from "../table/claim_types.ts";

/** How a printed number stands to the recomputed one. */
export type NumberGrade = "match" | "rounding boundary" | "mismatch";

/** How a claim stands: by its worst number, unless it is gone from the manuscript. */
export type ClaimGrade = NumberGrade | "dead" | "not recomputable";

/** One number of a claim beside the result that it names. */
export interface ClaimedNumber {
  /** As printed. */
  readonly printed: string;
  readonly quantity: string;
  /** The result at full precision; null where there is none of that name. */
  readonly value: number | null;
  /** The result written as the printed number is; null where there is none. */
  readonly computed: string | null;
  readonly grade: NumberGrade;
  /** Computed less printed, in the units of the print; null where there is nothing to subtract. */
  readonly difference: number | null;
}

/** Choices that give every number of a claim as printed. */
export interface Explanation {
  /** Analyses that were tried: other choices, programs, rows left out. */
  readonly tried: number;
  /** How many of them print what is printed. */
  readonly found: number;
  /** The nearest to the analysis in words, three at most; none where none prints so. */
  readonly nearest: readonly string[];
}

/** Claims of one manuscript on one analysis that do not match, and choices that print all of them. */
export interface JointExplanation extends Explanation {
  readonly manuscript: string;
  /** Id of the analysis. */
  readonly analysis: string;
  /** Ids of the claims. */
  readonly claims: readonly string[];
}

/** A place in a manuscript. */
export interface ManuscriptPlace {
  readonly file: string;
  readonly unit: "line" | "paragraph";
  readonly place: number;
}

/** One claim with its grade. */
export interface JudgedClaim {
  readonly id: string;
  /** Line in claims.csv. */
  readonly line: number;
  readonly manuscript: string;
  readonly place: string;
  readonly text: string;
  readonly grade: ClaimGrade;
  readonly numbers: readonly ClaimedNumber[];
  /** Words of the column; those of the sentence around the claim are read from the manuscript. */
  readonly direction: readonly ClaimDirection[];
  /** What interval and P do not bear out, in sentences. */
  readonly contradictions: readonly string[];
  /** Words around the claim that cannot be judged, and what else is to know of them. */
  readonly unjudged: readonly string[];
  /** Null where nothing differs, or no other choice was looked for. */
  readonly explanation: Explanation | null;
  /** Where the text stands; null where the manuscript is not at hand. */
  readonly foundAt: readonly ManuscriptPlace[] | null;
  /** What stands there instead of a dead claim: the same words with other numbers. */
  readonly instead: readonly string[];
  /** Reason of a claim that is not recomputable. */
  readonly reason: string | null;
}

/** A number of a manuscript that no claim covers. */
export interface OrphanNumber extends ManuscriptPlace {
  readonly text: string;
  /** The words around it. */
  readonly context: string;
}

/** What of a manuscript the claims cover. */
export interface ManuscriptCoverage {
  readonly file: string;
  /** Numbers found, without those that the rules pass over. */
  readonly numbers: number;
  readonly covered: number;
  readonly orphans: readonly OrphanNumber[];
}

/** Answer of `claimsLedger`. */
export interface ClaimsLedger {
  readonly kind: "claims-ledger";
  readonly review: string;
  readonly claims: readonly JudgedClaim[];
  /** Where two claims or more do not match: whether one choice prints all of them. */
  readonly together: readonly JointExplanation[];
  readonly coverage: readonly ManuscriptCoverage[];
  readonly counts: Readonly<Record<ClaimGrade | "orphan", number>>;
  /** Printed numbers that were held against a result. */
  readonly compared: number;
  /** Why the ledger does not pass, in sentences; it passes where there is none. */
  readonly faults: readonly string[];
  /** Files of the review that were read. */
  readonly inputs: readonly string[];
  readonly libraryVersion: string;
}
