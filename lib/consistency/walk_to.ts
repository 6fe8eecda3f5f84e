import type { Probability } from "./fisher_side.ts";
import type { HypergeometricWalk } from "./hypergeometric_walk.ts";

/** Probabilities smaller than this are not carried on: they would lose digits. */
export const smallest = 1e-200;

/** More steps than this cost as much as new sums, and more such moves would add up errors. */
const far = 12;

/**
 * Moves a walk to a table of the same total, by steps that never leave the possible tables; starts
 * it anew where that is far. Answers how many moves were made since the start.
 */
export function walkTo(
  walk: HypergeometricWalk,
  moves: number,
  probability: Probability,
  total1: number,
  events1: number,
  total2: number,
  events2: number,
): number {
  const steps = Math.abs(walk.total1 - total1) + Math.abs(walk.x - events1) +
    Math.abs(walk.events - walk.x - events2);
  if (
    walk.total !== total1 + total2 || steps > far || moves > 100 || !(walk.atX > smallest) ||
    !(walk.atY > smallest)
  ) {
    start(walk, probability, total1, events1, total2, events2);
    return 0;
  }
  while (walk.events - walk.x > events2) walk.eventsDown();
  while (walk.x > events1) {
    if (walk.events > walk.x) {
      walk.eventsDown();
      walk.xDown();
    } else {
      walk.xDown();
      walk.eventsDown();
    }
  }
  while (walk.total1 < total1) walk.total1Up();
  while (walk.total1 > total1) walk.total1Down();
  while (walk.x < events1) {
    if (walk.events > walk.x) {
      walk.xUp();
      walk.eventsUp();
    } else {
      walk.eventsUp();
      walk.xUp();
    }
  }
  while (walk.events - walk.x < events2) walk.eventsUp();
  return moves + 1;
}

function start(
  walk: HypergeometricWalk,
  probability: Probability,
  total1: number,
  x: number,
  total2: number,
  events2: number,
): void {
  const events = x + events2;
  const mode = Math.floor((events + 1) * (total1 + 1) / (total1 + total2 + 2));
  const y = Math.max(0, events - total2, Math.min(mode, 2 * mode - x));
  walk.total = total1 + total2;
  walk.total1 = total1;
  walk.events = events;
  walk.x = x;
  walk.y = y;
  walk.atX = probability(x, total1, total2, events);
  walk.atY = probability(y, total1, total2, events);
  walk.above = tail(walk.atX, x, 1, walk);
  walk.below = tail(walk.atY, y, -1, walk);
}

/** Sum of the probabilities from one table on, upwards or downwards. */
function tail(first: number, from: number, direction: 1 | -1, walk: HypergeometricWalk): number {
  const { total, total1, events } = walk;
  const other = total - total1 - events;
  let sum = 0;
  for (let [at, value] = [from, first]; value > sum * 1e-18; at += direction) {
    sum += value;
    value *= direction === 1
      ? (total1 - at) * (events - at) / ((at + 1) * (other + at + 1))
      : at * (other + at) / ((total1 - at + 1) * (events - at + 1));
  }
  return sum;
}
