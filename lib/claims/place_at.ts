import type { ManuscriptParagraph, ManuscriptText } from "../import/manuscript/types.ts";
import type { ManuscriptPlace } from "./types.ts";

/** Where a sign of a paragraph stands in its file. */
export function placeAt(
  { file, unit }: ManuscriptText,
  { place, lines }: ManuscriptParagraph,
  offset: number,
): ManuscriptPlace {
  const above = lines.filter((start) => start <= offset).length;
  return { file, unit, place: place + Math.max(above, 1) - 1 };
}
