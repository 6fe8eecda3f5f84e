import type { Applied, Change, Unit } from "./types.ts";

/**
 * The least things that a set of causes is made of: changes, but for those of a unit that moves nothing,
 * and, where modules are not told apart, those of the library.
 */
export function itemsOf(units: readonly Unit[], takesApart: boolean): readonly Unit[] {
  return units.flatMap((unit) =>
    unit.isIdle || !takesApart || unit.changes.length === 1
      ? [unit]
      : unit.changes.map((change) => ({ name: change.id, changes: [change], isIdle: false }))
  );
}

/** All changes of some units. */
export function flat(units: readonly Unit[]): readonly Change[] {
  return units.flatMap(({ changes }) => changes);
}

/** The state with these changes. */
export function idsOf(changes: readonly Change[]): Applied {
  return new Set(changes.map(({ id }) => id));
}
