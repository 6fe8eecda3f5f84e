import type { CountedRerun } from "./counted_rerun.ts";
import type { Outcome, Unit } from "./types.ts";

/**
 * What each unit alone gives in the old state. Where these would take more than half of the reruns,
 * only the first of them are tried.
 */
export async function aloneOf(
  units: readonly Unit[],
  counted: CountedRerun,
  most: number,
): Promise<ReadonlyMap<Unit, Outcome>> {
  const alone = new Map<Unit, Outcome>();
  for (const unit of units) {
    const applied = new Set(unit.changes.map(({ id }) => id));
    if (counted.count() > most / 2 && !counted.isKnown(applied)) continue;
    alone.set(unit, await counted.rerun(applied));
  }
  return alone;
}
