import { type CountedRerun, RerunsSpent } from "./counted_rerun.ts";
import { flat, idsOf } from "./items_of.ts";
import { linkNeeds } from "./link_needs.ts";
import { minimise } from "./minimise.ts";
import type { Probe } from "./probe_of.ts";
import { rerunLinked } from "./rerun_linked.ts";
import { smallestHittingSet } from "./smallest_hitting_set.ts";
import type { Applied, Outcome, Unit } from "./types.ts";

/** A set of causes, and whether it is shown that no smaller one gives the new value. */
export interface ProvedCauses {
  readonly causes: readonly Unit[];
  /** As long as no change undoes what others do. */
  readonly isSmallest: boolean;
}

/** Sets that are tried for one number before it is left open. */
const most = 60;

/**
 * The smallest set of items that gives the new value of a number, by what cannot be missed: where the
 * new state without some items gives another value, one of these is in every set that is looked for,
 * as long as leaving out still more does not bring the value back. The fewest items of which
 * each such group has one are tried; where they are enough nothing smaller is, and where
 * they are not, leaving out as few as possible of the others gives the next group. What is needed may
 * not run without other changes: where it alone has the same problem as the new state without one
 * of these, that one is needed too.
 *
 * @param found Gives the new value, and none of it can be left out.
 * @param items All that there are.
 *
 * @see Ignatiev A, Previti A, Liffiton M, Marques-Silva J. Smallest MUS extraction with minimal hitting
 * set dualization. CP 2015, doi 10.1007/978-3-319-23219-5_13
 */
export async function proveSmallest(
  found: readonly Unit[],
  items: readonly Unit[],
  probe: Probe,
  counted: CountedRerun,
): Promise<ProvedCauses> {
  let best = found;
  if (best.length <= 1) return { causes: best, isSmallest: true };
  const changes = flat(items);
  const all = idsOf(changes);
  const modules = idsOf(changes.filter(({ kind }) => kind === "module"));
  const within = (applied: Applied) =>
    items.filter((item) => item.changes.every(({ id }) => applied.has(id)));
  const beyond = (applied: Applied) =>
    items.filter((item) => item.changes.some(({ id }) => !applied.has(id)));
  /** The largest state without some items that runs, if it misses the value. */
  const leaving = async (some: readonly Unit[]) => {
    const out = idsOf(flat(some));
    const rest = new Set([...all].filter((id) => !out.has(id)));
    const { outcome, applied } = await rerunLinked(rest, counted.rerun, modules, "leaving");
    return probe.misses(outcome) ? beyond(applied) : null;
  };
  const groups: (readonly Unit[])[] = [];
  try {
    for (const item of best) {
      const group = await leaving([item]);
      if (group) groups.push(group);
    }
    for (const item of best) {
      const needed = best.filter((one) => groups.some((group) => group.every((it) => it === one)));
      if (needed.includes(item)) continue;
      const least = await counted.rerun(idsOf(flat(needed)));
      const largest = await counted.rerun(idsOf(flat(items.filter((one) => one !== item))));
      if (isSameProblem(least, largest)) groups.push([item]);
    }
    for (let round = 0; round < most; round++) {
      const candidate = nextCandidate(groups, items, counted, best.length - 1);
      if (candidate === null) return { causes: best, isSmallest: true };
      const taken = idsOf(flat(candidate));
      const { outcome, applied } = await rerunLinked(taken, counted.rerun, modules);
      const reached = within(applied);
      if (probe.gives(outcome)) {
        if (reached.length < best.length) best = reached;
        // With what it does not link without it is no smaller; itself it does not run.
        if (reached.length > candidate.length) groups.push(beyond(taken));
        continue;
      }
      const rest = beyond(probe.misses(outcome) ? applied : taken);
      const order = [...rest.filter((item) => best.includes(item)), ...rest];
      const group = probe.misses(outcome)
        ? await leaving(
          await minimise([...new Set(order)], async (some) => await leaving(some) !== null),
        )
        : null;
      // What does not run says of itself only that it is not looked for.
      groups.push(group?.every((item) => !candidate.includes(item)) ? group : rest);
    }
  } catch (error) {
    if (!(error instanceof RerunsSpent)) throw error;
  }
  return { causes: best, isSmallest: false };
}

/** The fewest items of which each group has one, with what they do not link without. */
function nextCandidate(
  groups: readonly (readonly Unit[])[],
  items: readonly Unit[],
  counted: CountedRerun,
  size: number,
): readonly Unit[] | null {
  const places = new Map(items.map((item, index) => [item, index]));
  const needs = linkNeeds(items, counted.states());
  const found = smallestHittingSet(
    groups.map((group) => group.flatMap((item) => places.get(item) ?? [])),
    (item) => needs.get(item) ?? [item],
    size,
  );
  return found && items.filter((_, index) => found.includes(index));
}

/** Whether two states do not run for the same reason, or for one of the same. */
function isSameProblem(one: Outcome, other: Outcome): boolean {
  const problems = new Set(problemsOf(one));
  return problemsOf(other).some((line) => problems.has(line));
}

/** Lines of a message without the name of the error, and without where in the library it was thrown. */
function problemsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === "numbers") return [];
  return outcome.why.replace(/^\w+: /, "").split("\n").filter((line) =>
    !/^\s*(?:at .*)?$/.test(line)
  );
}
