import type { ClaimDirection } from "../table/claim_types.ts";

/** What a word of a sentence says of an effect. */
export type SaidDirection = ClaimDirection | "not lower" | "not higher";

/** A word of direction or significance in a text. */
export interface SaidWord {
  /** As printed, with its negation. */
  readonly text: string;
  /** Where the word stands, without its negation. */
  readonly start: number;
  /** Null where it cannot be judged. */
  readonly says: SaidDirection | null;
  /** Why it cannot be judged; null where it can. */
  readonly why: string | null;
}

/** How the two sides of a comparison are called; small letters. */
export interface SideNames {
  readonly treated: readonly string[];
  readonly control: readonly string[];
  /** Whom values below no effect favour, and whom those above do. */
  readonly left: string | null;
  readonly right: string | null;
}
