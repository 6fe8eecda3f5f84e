import type { CountedRerun } from "./counted_rerun.ts";
import { RerunsSpent } from "./counted_rerun.ts";
import { countSets, minimise, setsOf } from "./minimise.ts";
import { rerunLinked } from "./rerun_linked.ts";
import { isSame } from "./same.ts";
import type { Change, Outcome, Printed, Proof, Unit } from "./types.ts";

/** A set of changes that gives the new value of a number. */
export interface FoundCauses {
  readonly causes: readonly Change[];
  readonly proof: Proof;
}

/** What a search goes through, and what it has found for other numbers. */
export interface SearchSpace {
  readonly units: readonly Unit[];
  readonly counted: CountedRerun;
  /** Smaller sets are tried one by one where they are no more than these. */
  readonly provable: { readonly sets: number; readonly libraries: number };
  /** What each unit alone gives; those that were not tried are absent. */
  readonly alone: ReadonlyMap<Unit, Outcome>;
  /** Sets of other numbers. */
  readonly known: (readonly Change[])[];
}

/**
 * A set of changes that, made in the old state, gives the new value of a number: one change where one
 * is enough, else a set of which none can be missed. What each number needs is asked of reruns only.
 *
 * @param takesApart Whether changes that were tried together are told apart.
 */
export async function searchCauses(
  id: string,
  before: Printed | null,
  after: Printed | null,
  space: SearchSpace,
  takesApart: boolean,
): Promise<FoundCauses> {
  const { units, counted, alone, known } = space;
  const all = units.flatMap(({ changes }) => changes);
  const modules = new Set(all.filter(({ kind }) => kind === "module").map((change) => change.id));
  const numberIn = (outcome: Outcome) =>
    outcome.kind === "numbers" ? outcome.numbers.get(id) ?? null : undefined;
  const gives = (outcome: Outcome) => isSame(numberIn(outcome), after);
  const holds = async (changes: readonly Change[]) => gives(await counted.rerun(idsOf(changes)));
  const linked = async (changes: readonly Change[]) => {
    const found = await rerunLinked(idsOf(changes), counted.rerun, modules);
    return { holds: gives(found.outcome), changes: all.filter((one) => found.applied.has(one.id)) };
  };
  let best: readonly Change[] = all;
  const keep = (changes: readonly Change[]) => {
    if (changes.length < best.length) best = changes;
  };
  const flat = (set: readonly Unit[]) => set.flatMap(({ changes }) => changes);
  try {
    const single = units.find((unit) => {
      const outcome = alone.get(unit);
      return outcome !== undefined && gives(outcome);
    });
    const moving = units.filter((unit) => {
      const outcome = alone.get(unit);
      return outcome?.kind === "numbers" && !isSame(numberIn(outcome), before);
    });
    const start = single ? [single] : await holds(flat(moving)) ? moving : units;
    keep(flat(start));
    const set = await minimise(
      start,
      async (some) => await holds(flat(some)),
      (some) => keep(flat(some)),
    );
    if (!takesApart) {
      return { causes: units.filter((unit) => set.includes(unit)).map(asChange), proof: "minimal" };
    }
    for (const changes of [...known].sort((one, other) => one.length - other.length)) {
      if (changes.length < best.length && await holds(changes)) keep(changes);
    }
    for (const unit of set.filter(({ changes }) => changes.length > 1)) {
      const inside = best.filter((change) => unit.changes.includes(change));
      const rest = best.filter((change) => !unit.changes.includes(change));
      const least = await minimise(inside, async (some) => {
        const found = await linked([...rest, ...some]);
        if (found.holds) keep(found.changes);
        return found.holds;
      });
      keep((await linked([...rest, ...least])).changes);
    }
    best = await minimise(best, holds, keep);
    best = all.filter((change) => best.includes(change));
    return await prove(best, units, holds, space);
  } catch (error) {
    if (error instanceof RerunsSpent) return { causes: best, proof: "unfinished" };
    throw error;
  }
}

/** Tries every smaller set where they are few, beginning with the smallest. */
async function prove(
  best: readonly Change[],
  units: readonly Unit[],
  holds: (changes: readonly Change[]) => Promise<boolean>,
  { provable }: SearchSpace,
): Promise<FoundCauses> {
  const items = units.flatMap((unit): readonly (readonly Change[])[] =>
    unit.isIdle ? [unit.changes] : unit.changes.map((change) => [change])
  );
  const modules = items.filter(([first]) => first?.kind === "module").length;
  for (let size = 1; size < best.length; size++) {
    const withModules = countSets(items.length, size) - countSets(items.length - modules, size);
    if (countSets(items.length, size) > provable.sets || withModules > provable.libraries) {
      return { causes: best, proof: "minimal" };
    }
    for (const set of setsOf(items, size)) {
      if (await holds(set.flat())) return { causes: set.flat(), proof: "smallest" };
    }
  }
  return { causes: best, proof: "smallest" };
}

function idsOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.map(({ id }) => id));
}

/** A unit that is not taken apart, as one cause. */
function asChange({ name, changes }: Unit): Change {
  const [first] = changes;
  if (first && changes.length === 1) return first;
  const kind = first?.kind ?? "file";
  const place = `${changes.length} ${kind === "module" ? "modules" : "changes"} together`;
  return { id: name, kind, file: name, place, before: null, after: null };
}
