import type { Consequence } from "../analysis/consequences.ts";
import { shiftOf } from "./shift_of.ts";

/**
 * The consequence to tell first: one that crosses the decision line before one that does not, then
 * the one that moves its result furthest. Null where there is none.
 */
export function largestConsequence(all: readonly Consequence[]): Consequence | null {
  return all.reduce<Consequence | null>(
    (largest, next) => largest === null || isLarger(next, largest) ? next : largest,
    null,
  );
}

function isLarger(one: Consequence, other: Consequence): boolean {
  return one.crosses === other.crosses ? shiftOf(one) > shiftOf(other) : one.crosses;
}
