import type { CertaintyLevel, CertaintyRating } from "../certainty/types.ts";

const symbols: Readonly<Record<CertaintyLevel, string>> = {
  "very low": "⊕◯◯◯",
  low: "⊕⊕◯◯",
  moderate: "⊕⊕⊕◯",
  high: "⊕⊕⊕⊕",
};

/** A level with GRADE's symbol, or that nobody has rated and why: never a level of our own. */
export function certaintyWords(rating: CertaintyRating): string {
  return rating.kind === "rated"
    ? `${symbols[rating.level]} ${rating.level}`
    : `not rated: ${rating.reason}`;
}

/** Levels of a judgement or a suggestion: "1 level down", "none". */
export function levelWords(levels: number): string {
  if (levels === 0) return "none";
  const size = Math.abs(levels);
  return `${size} ${size === 1 ? "level" : "levels"} ${levels < 0 ? "down" : "up"}`;
}
