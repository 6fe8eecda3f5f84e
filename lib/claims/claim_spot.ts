import type { ManuscriptParagraph } from "../import/manuscript/types.ts";
import type { TextSpan } from "./sentence_around.ts";
import type { ManuscriptPlace } from "./types.ts";

/** Where the text of a claim stands. */
export interface ClaimSpot {
  readonly paragraph: ManuscriptParagraph;
  readonly span: TextSpan;
  readonly place: ManuscriptPlace;
}
