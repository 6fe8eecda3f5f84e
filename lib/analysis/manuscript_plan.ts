import type { Journal } from "../report/number_style_types.ts";

/** An author as the first page names them. */
export interface Author {
  readonly name: string;
  readonly affiliation?: string;
  /** Sixteen digits in groups of four, e.g. "0000-0002-1825-0097". */
  readonly orcid?: string;
}

/** What the manuscript of a review is called, where it goes, and who writes it. */
export interface ManuscriptPlan {
  /** @default the title of the review */
  readonly title?: string;
  /** By whose rules numbers are printed. @default "reforest" */
  readonly journal?: Journal;
  /** In the order of the first page; left open where it is absent. */
  readonly authors?: readonly Author[];
}
