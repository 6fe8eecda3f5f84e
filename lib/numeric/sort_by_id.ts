/**
 * A copy of `items` sorted by id, by UTF-16 code units, so that no locale can change the order.
 *
 * Stable: items that share an id keep their order. Whether an id may stand twice is for the
 * caller to decide.
 */
export function sortById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((first, second) =>
    first.id < second.id ? -1 : first.id > second.id ? 1 : 0
  );
}
