/** The items that come along with an item, itself among them. */
export type WithItem = (item: number) => readonly number[];

/**
 * The fewest items of which each set has one at least, in order; null where so few are not enough. Sizes
 * are tried from below, at each a branch for every item of the shortest set that is not hit yet.
 *
 * @param sets Each has to be hit; an empty one cannot be.
 * @param withItem What an item cannot be without.
 * @param most Items at the most.
 */
export function smallestHittingSet(
  sets: readonly (readonly number[])[],
  withItem: WithItem,
  most: number,
): readonly number[] | null {
  for (let size = 0; size <= most; size++) {
    const found = within(size, sets, new Set(), new Set(), withItem);
    if (found) return [...found].sort((one, other) => one - other);
  }
  return null;
}

function within(
  size: number,
  sets: readonly (readonly number[])[],
  taken: ReadonlySet<number>,
  passed: ReadonlySet<number>,
  withItem: WithItem,
): ReadonlySet<number> | null {
  const open = sets.filter((set) => !set.some((item) => taken.has(item)));
  if (taken.size + apart(open) > size) return null;
  const shortest = open.reduce<readonly number[] | null>(
    (least, set) => (least === null || set.length < least.length ? set : least),
    null,
  );
  if (shortest === null) return taken;
  // What an earlier branch has gone through with an item is not gone through again.
  const gone = new Set(passed);
  for (const item of shortest) {
    const next = new Set([...taken, ...withItem(item)]);
    if (next.size <= size && ![...next].some((one) => gone.has(one))) {
      const found = within(size, open, next, gone, withItem);
      if (found) return found;
    }
    gone.add(item);
  }
  return null;
}

/** Sets that share no item, each of which takes an item of its own. */
function apart(sets: readonly (readonly number[])[]): number {
  const seen = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((item) => seen.has(item))) continue;
    for (const item of set) seen.add(item);
    count++;
  }
  return count;
}
