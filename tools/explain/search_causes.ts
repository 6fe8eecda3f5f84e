import { type CountedRerun, RerunsSpent } from "./counted_rerun.ts";
import { flat, idsOf, itemsOf } from "./items_of.ts";
import { minimise, withoutSpare } from "./minimise.ts";
import type { Probe } from "./probe_of.ts";
import { rerunLinked } from "./rerun_linked.ts";
import type { Tried } from "./try_each.ts";
import type { Unit } from "./types.ts";

/** A set of items that gives the new value of a number. */
export interface FoundCauses {
  /** In the order of all items. */
  readonly causes: readonly Unit[];
  /** Whether none of them can be left out; not where the reruns were spent before. */
  readonly isMinimal: boolean;
}

/** What a search goes through, and what it has found for other numbers. */
export interface SearchSpace {
  readonly units: readonly Unit[];
  readonly counted: CountedRerun;
  /** What each unit alone gives in the old state, and the new state without it. */
  readonly alone: Tried;
  readonly without: Tried;
  /** Sets of other numbers. */
  readonly known: (readonly Unit[])[];
}

/**
 * A set of changes that, made in the old state, gives the new value of a number: one change where one
 * is enough, else a set of which none can be missed. What each number needs is asked of reruns only.
 *
 * @param takesApart Whether modules, which were tried together, are told apart.
 */
export async function searchCauses(
  probe: Probe,
  space: SearchSpace,
  takesApart: boolean,
): Promise<FoundCauses> {
  const { units, known } = space;
  const items = itemsOf(units, takesApart);
  let best = items;
  const inOrder = (set: readonly Unit[]) => items.filter(({ name }) => isIn(set, name));
  const keep = (set: readonly Unit[]) => {
    if (set.length < best.length) best = inOrder(set);
  };
  try {
    const set = await searchUnits(probe, space, (some) => keep(itemsOf(some, takesApart)));
    for (const other of [...known].sort((one, other) => one.length - other.length)) {
      const isHere = other.every(({ name }) => isIn(items, name));
      if (isHere && other.length < best.length && await probe.holds(other)) keep(other);
    }
    for (const unit of set.filter((unit) => !isIn(items, unit.name))) {
      best = inOrder(await searchInside(unit, best, items, probe, space.counted, keep));
    }
    best = inOrder(await withoutSpare(best, probe.holds, keep));
    return { causes: best, isMinimal: true };
  } catch (error) {
    if (error instanceof RerunsSpent) return { causes: best, isMinimal: false };
    throw error;
  }
}

/** Units of which none can be missed: at first those that alone, or by being left out, move the number. */
async function searchUnits(
  probe: Probe,
  { units, alone, without }: SearchSpace,
  told: (some: readonly Unit[]) => void,
): Promise<readonly Unit[]> {
  const single = units.find((unit) => isTrue(alone.get(unit), probe.gives));
  if (single) {
    told([single]);
    return [single];
  }
  const needed = units.filter((unit) => isTrue(without.get(unit), probe.misses));
  if (await probe.holds(needed)) {
    told(needed);
    return needed;
  }
  const moving = units.filter((unit) => {
    const outcome = alone.get(unit);
    return outcome?.kind === "numbers" && !probe.rests(outcome);
  });
  const start = await probe.holds(moving) ? moving : units;
  told(start);
  return await minimise(start, probe.holds, told);
}

/** A set without the modules of a unit that can be missed. */
async function searchInside(
  unit: Unit,
  best: readonly Unit[],
  items: readonly Unit[],
  probe: Probe,
  counted: CountedRerun,
  told: (some: readonly Unit[]) => void,
): Promise<readonly Unit[]> {
  const own = idsOf(unit.changes);
  const inside = best.filter(({ name }) => own.has(name));
  const rest = best.filter(({ name }) => !own.has(name));
  const linked = async (some: readonly Unit[]) => {
    const found = await rerunLinked(idsOf(flat([...rest, ...some])), counted.rerun, own);
    const set = items.filter(({ changes }) => changes.every(({ id }) => found.applied.has(id)));
    return { isEnough: probe.gives(found.outcome), set };
  };
  const least = await minimise(inside, async (some) => {
    const { isEnough, set } = await linked(some);
    if (isEnough) told(set);
    return isEnough;
  });
  return (await linked(least)).set;
}

function isTrue<T>(value: T | undefined, test: (value: T) => boolean): boolean {
  return value !== undefined && test(value);
}

function isIn(set: readonly Unit[], wanted: string): boolean {
  return set.some(({ name }) => name === wanted);
}
