/** How alike two lists of cells are. */
export interface Likeness {
  /** Least share of cells that are the same, of those that are filled in one of the two. */
  readonly share: number;
  /** Least number of filled cells that are the same. */
  readonly cells: number;
}

/**
 * New names by the old ones that they stand for: of what is gone and what is new, those whose cells are
 * mostly the same, the most alike first. Nothing is matched with two.
 *
 * @param cells Old and new cells of a pair, in one order.
 */
export function matchRenamed(
  gone: readonly string[],
  fresh: readonly string[],
  cells: (was: string, is: string) => readonly (readonly [string, string])[],
  least: Likeness,
): ReadonlyMap<string, string> {
  const pairs = gone.flatMap((was) =>
    fresh.map((is) => {
      const filled = cells(was, is).filter(([one, other]) => one !== "" || other !== "");
      const same = filled.filter(([one, other]) => one === other).length;
      return { was, is, same, share: filled.length === 0 ? 0 : same / filled.length };
    })
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { was, is, same, share } of pairs.sort((one, other) => other.share - one.share)) {
    if (share < least.share || same < least.cells || found.has(was) || taken.has(is)) continue;
    found.set(was, is);
    taken.add(is);
  }
  return found;
}
