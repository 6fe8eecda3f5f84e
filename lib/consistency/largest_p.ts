import type { CountBlock } from "./count_block.ts";
import { type Probability, ties } from "./fisher_side.ts";
import { ratioDown, ratioUp } from "./hypergeometric_middle.ts";
import { mostFromMode, mostFurtherOut } from "./p_of_lines.ts";

/**
 * No two-sided P of a block in order is larger. The tail of the table with the smallest difference is
 * a geometric series at most; all others are farther from the mode.
 */
export function largestP(
  { total1, least1, most1, total2, least2, most2 }: CountBlock,
  probability: Probability,
): number {
  const total = total1 + total2;
  const events = least1 + most2;
  const spare = total2 - events;
  const at = probability(least1, total1, total2, events);
  const next = ratioUp(least1, total1, events, spare);
  const mode = Math.floor((events + 1) * (total1 + 1) / (total + 2));
  // About half as far from the mode, so likelier, if it is possible at all.
  const w = Math.max(0, -spare, mode - Math.ceil((least1 - mode) / 2));
  const isLikelier = 1 + 2 * (ties - 1);
  if (
    least1 <= mode || ratioDown(least1, total1, events, spare) < isLikelier ||
    probability(w, total1, total2, events) < at * isLikelier
  ) return 1;
  const tail = next < 1 ? at / (1 - next) : 1;
  const farthest = most1 + least2;
  const ratio = ratioDown(w + most1 - least1, total1, farthest, total2 - farthest);
  // Likelier are w and all between.
  const p = 1 - at * (least1 - w);
  return Math.min(
    mostFromMode(tail, at, ratio),
    mostFurtherOut(p, total, events, most1 - least1, most2 - least2),
  );
}
