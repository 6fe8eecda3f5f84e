import type { Standing } from "../trace/types.ts";
import { standingWord } from "./standing_word.ts";

/** The standing of an analysis as a sentence of a note; none where it is as registered. */
export function standingNote(standing: Standing): readonly string[] {
  if (standing === "registered") return [];
  const word = standingWord(standing);
  return [`${word.slice(0, 1).toUpperCase()}${word.slice(1)}.`];
}
