import { type CountedRerun, RerunsSpent } from "./counted_rerun.ts";
import { flat, idsOf } from "./items_of.ts";
import { countSets, setsOf } from "./minimise.ts";
import type { Probe } from "./probe_of.ts";
import type { Tried } from "./try_each.ts";
import type { Unit } from "./types.ts";

/** How many sets of one size are tried; a set with modules takes far longer than others. */
export interface Affordable {
  readonly sets: number;
  readonly libraries: number;
}

/** A set of causes, and whether every smaller one was tried. */
export interface TriedCauses {
  readonly causes: readonly Unit[];
  readonly isEach: boolean;
}

/**
 * Tries the smaller sets one by one, beginning with the smallest: first those that are part of the causes,
 * in which changes that undo one another would show, then all of them as long as they are few.
 */
export async function trySmaller(
  causes: readonly Unit[],
  items: readonly Unit[],
  probe: Probe,
  affordable: Affordable,
): Promise<TriedCauses> {
  try {
    for (let size = 1; size < causes.length; size++) {
      const part = isFew(causes, size, affordable) ? await firstOf(causes, size, probe) : null;
      if (part) return await trySmaller(part, items, probe, affordable);
    }
    for (let size = 1; size < causes.length; size++) {
      if (!isFew(items, size, affordable)) return { causes, isEach: false };
      const set = await firstOf(items, size, probe);
      if (set) return { causes: set, isEach: true };
    }
    return { causes, isEach: true };
  } catch (error) {
    if (!(error instanceof RerunsSpent)) throw error;
    return { causes, isEach: false };
  }
}

/** The first set of that size that gives the new value; null for none. */
async function firstOf(
  items: readonly Unit[],
  size: number,
  probe: Probe,
): Promise<readonly Unit[] | null> {
  for (const set of setsOf(items, size)) if (await probe.holds(set)) return set;
  return null;
}

function isFew(items: readonly Unit[], size: number, { sets, libraries }: Affordable): boolean {
  const all = countSets(items.length, size);
  const modules = items.filter(({ changes: [first] }) => first?.kind === "module").length;
  return all <= sets && all - countSets(items.length - modules, size) <= libraries;
}

/**
 * Whether a change undoes what a set of causes does: a state with all of the set was run and misses the
 * value. What moves the number alone and is no cause is asked for on purpose.
 */
export async function isUndone(
  causes: readonly Unit[],
  probe: Probe,
  counted: CountedRerun,
  alone: Tried,
): Promise<boolean> {
  const ids = idsOf(flat(causes));
  try {
    for (const [{ changes }, outcome] of alone) {
      const isMoving = outcome.kind === "numbers" && !probe.rests(outcome);
      if (isMoving && changes.some(({ id }) => !ids.has(id))) {
        await counted.rerun(new Set([...ids, ...idsOf(changes)]));
      }
    }
  } catch (error) {
    if (!(error instanceof RerunsSpent)) throw error;
  }
  return [...counted.states()].some(({ applied, outcome }) =>
    probe.misses(outcome) && ids.isSubsetOf(applied)
  );
}
