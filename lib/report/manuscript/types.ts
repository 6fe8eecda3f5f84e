import type { NamedNumber } from "../numbers/types.ts";

/**
 * Words that a passage takes as they are: a title of the data, a version, the name of a method, an
 * error's reason. A digit in them is part of a name and no result.
 */
export interface Quoted {
  readonly quoted: string;
}

/** A piece of a sentence: words of the house without digits, a number with its id, or a name. */
export type PassagePart = string | NamedNumber | Quoted;

/** A paragraph of a manuscript, each number in it named. */
export interface Passage {
  /** Unique in the review, e.g. "results.esd-v-memr". */
  readonly id: string;
  readonly section: "methods" | "results";
  /** Id of the analysis; null where it is about the review. */
  readonly analysis: string | null;
  readonly parts: readonly PassagePart[];
}

/** By which programs the numbers were computed. */
export interface Software {
  /** Version of Deno, e.g. "2.9.6". */
  readonly deno: string;
}
