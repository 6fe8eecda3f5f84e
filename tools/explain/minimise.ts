/** Asks whether some items are enough. */
export type Holds<T> = (items: readonly T[]) => Promise<boolean>;

/**
 * A set of items that is enough, and is not without any one of them. The shortest beginning of the list
 * that is enough ends in an item that is needed; with that one held fast the rest is asked again, so
 * that few needed among many items are found in few questions. In the end each item is left out once
 * more: where items are enough only without others, the first step may have taken too many.
 *
 * @param items They are enough together, and none of them is not.
 * @param holds Whether some are enough; what cannot be tried is not.
 * @param told Is told each smaller set that is enough, so that a search that is cut off is not lost.
 *
 * @see Junker U. QuickXplain: preferred explanations and relaxations for over-constrained problems.
 * AAAI 2004: 167-172 (each needed item by bisection); Zeller A, Hildebrandt R. IEEE Trans Softw Eng
 * 2002; 28: 183-200, doi 10.1109/32.988498 (a set that is minimal in this sense)
 */
export async function minimise<T>(
  items: readonly T[],
  holds: Holds<T>,
  told: (items: readonly T[]) => void = () => {},
): Promise<readonly T[]> {
  let needed: readonly T[] = [];
  let rest = items;
  while (rest.length > 0 && (needed.length === 0 || !await holds(needed))) {
    let [tooFew, enough] = [0, rest.length];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (await holds([...needed, ...rest.slice(0, middle)])) enough = middle;
      else tooFew = middle;
    }
    const last = rest.slice(enough - 1, enough);
    rest = rest.slice(0, enough - 1);
    needed = [...needed, ...last];
    told([...needed, ...rest]);
  }
  told(needed);
  return await withoutSpare(needed, holds, told);
}

/** The same items without those that can be left out one by one. */
export async function withoutSpare<T>(
  items: readonly T[],
  holds: Holds<T>,
  told: (items: readonly T[]) => void,
): Promise<readonly T[]> {
  for (const item of items.length > 1 ? items : []) {
    const others = items.filter((one) => one !== item);
    if (!await holds(others)) continue;
    told(others);
    return await withoutSpare(others, holds, told);
  }
  return items;
}

/** All sets of so many items, in the order of the items. */
export function* setsOf<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) return yield [];
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of setsOf(items, size - 1, i + 1)) yield [...items.slice(i, i + 1), ...rest];
  }
}

/** How many sets of so many items there are. */
export function countSets(items: number, size: number): number {
  return Array.from({ length: size }).reduce<number>(
    (count, _, i) => count * (items - i) / (i + 1),
    1,
  );
}
