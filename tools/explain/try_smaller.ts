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
 * Tries the smaller sets one by one, beginning with the smallest: all of them as long as they are few,
 * then those that are part of the causes, in which changes that undo one another would show.
 */
export async function trySmaller(
  causes: readonly Unit[],
  items: readonly Unit[],
  probe: Probe,
  affordable: Affordable,
): Promise<TriedCauses> {
  let isEach = true;
  try {
    for (let size = 1; size < causes.length; size++) {
      isEach = isEach && isFew(items, size, affordable);
      if (!isEach && !isFew(causes, size, affordable)) continue;
      for (const set of setsOf(isEach ? items : causes, size)) {
        if (await probe.holds(set)) return { causes: set, isEach };
      }
    }
  } catch (error) {
    if (!(error instanceof RerunsSpent)) throw error;
    isEach = false;
  }
  return { causes, isEach };
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
