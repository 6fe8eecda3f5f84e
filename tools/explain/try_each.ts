import type { CountedRerun } from "./counted_rerun.ts";
import { idsOf } from "./items_of.ts";
import type { Change, Outcome, Unit } from "./types.ts";

/** What each unit does: alone in the old state, or missing in the new one. */
export type Tried = ReadonlyMap<Unit, Outcome>;

/**
 * Runs a state for each unit.
 *
 * @param stateOf The changes of the state.
 * @param most Where this many states were run already, only what is known is told; others are absent.
 */
export async function tryEach(
  units: readonly Unit[],
  stateOf: (unit: Unit) => readonly Change[],
  counted: CountedRerun,
  most: number,
): Promise<Tried> {
  const tried = new Map<Unit, Outcome>();
  for (const unit of units) {
    const applied = idsOf(stateOf(unit));
    if (counted.count() >= most && !counted.isKnown(applied)) continue;
    tried.set(unit, await counted.rerun(applied));
  }
  return tried;
}
