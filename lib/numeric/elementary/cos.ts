import { cosine, quarterTurns, sine } from "./quarter_turns.ts";

/** cos x, as {@linkcode sin}. */
export function cos(x: number): number {
  const angle = quarterTurns(x);
  const size = angle.turns % 2 === 0 ? cosine(angle) : sine(angle);
  return angle.turns === 0 || angle.turns === 3 ? size : -size;
}
