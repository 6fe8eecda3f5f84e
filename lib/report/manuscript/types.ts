import type { Author } from "../../analysis/manuscript_plan.ts";
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

/** What a figure must have for its legend. */
export interface LegendFigure {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  /** Searched for abbreviations that the legend has to explain. */
  readonly svg: string;
}

/** A piece of a manuscript, from above to below. */
export type ManuscriptBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph" | "item"; readonly parts: readonly PassagePart[] }
  /** What only the authors can write; it is marked as open, never filled. */
  | { readonly kind: "open"; readonly text: string };

/** A manuscript as far as programs can write it. */
export interface Manuscript {
  readonly kind: "manuscript";
  readonly title: string;
  readonly authors: readonly Author[];
  readonly blocks: readonly ManuscriptBlock[];
}
