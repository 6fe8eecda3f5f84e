import type { RunState } from "./counted_rerun.ts";
import { missingModule } from "./rerun_linked.ts";
import type { Unit } from "./types.ts";

/**
 * What a new module cannot be without: modules whose new state alone has an export that it asks for, as
 * states that did not link have shown. A module that is not loaded needs nothing, but then
 * it is no cause either.
 *
 * @returns By places in the list of items; a module that needs none is absent.
 */
export function linkNeeds(
  items: readonly Unit[],
  states: Iterable<RunState>,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map(
    items.flatMap(({ changes: [change] }, index) => change ? [[change.id, index] as const] : []),
  );
  const direct = new Map<number, Set<number>>();
  for (const { applied, outcome } of states) {
    const [lacking = "", asking = ""] = missingModule(outcome);
    const [one, other] = [places.get(asking), places.get(lacking)];
    if (one === undefined || other === undefined) continue;
    if (!applied.has(asking) || applied.has(lacking)) continue;
    direct.set(one, (direct.get(one) ?? new Set()).add(other));
  }
  return new Map([...direct.keys()].map((start) => {
    const seen = new Set([start]);
    for (const item of seen) for (const next of direct.get(item) ?? []) seen.add(next);
    return [start, [...seen]];
  }));
}
