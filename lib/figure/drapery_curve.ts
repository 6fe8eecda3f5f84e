import type { PValueCurve } from "../diagnose/drapery_types.ts";
import type { Place } from "./page_marks.ts";

/**
 * The part of a P value function that lies between two effects, as places (effect, P value) from
 * left to right; its top lies between them. What goes on beyond an edge ends on it.
 *
 * @param pValues Descending, one for each limit of the curve.
 */
export function draperyCurve(
  { lower, upper }: PValueCurve,
  pValues: readonly number[],
  [from, to]: readonly [from: number, to: number],
): readonly Place[] {
  const branch = (limits: readonly number[]) =>
    limits.map((x, i): Place => ({ x, y: pValues[i] ?? 0 }));
  return [
    ...[...until(branch(lower), from, -1)].reverse(),
    ...until(branch(upper), to, 1),
  ];
}

/** The places up to an edge, which lies in the direction of `sign`, and the one where it is met. */
function until(places: readonly Place[], edge: number, sign: 1 | -1): readonly Place[] {
  const first = places.findIndex(({ x }) => sign * (x - edge) > 0);
  if (first < 0) return places;
  const [before, beyond] = [places[first - 1], places[first]];
  if (before === undefined || beyond === undefined) return [];
  const part = (edge - before.x) / (beyond.x - before.x);
  return [
    ...places.slice(0, first),
    { x: edge, y: before.y + part * (beyond.y - before.y) },
  ];
}
