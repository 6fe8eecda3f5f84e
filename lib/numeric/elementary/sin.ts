import { cosine, quarterTurns, sine } from "./quarter_turns.ts";

/**
 * sin x, the same bits on every machine (see {@linkcode exp}). Accuracy: about one unit in the last
 * place while |x| is below a million.
 */
export function sin(x: number): number {
  const angle = quarterTurns(x);
  const size = angle.turns % 2 === 0 ? sine(angle) : cosine(angle);
  return angle.turns < 2 ? size : -size;
}
