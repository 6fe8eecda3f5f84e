/** Which keys of a list are taken over from its new state. */
export interface KeyChoice {
  readonly isAdded: (key: string) => boolean;
  readonly isRemoved: (key: string) => boolean;
  /** Whether the new order is in force. */
  readonly isReordered: boolean;
}

/**
 * A list of keys between its old and its new state: some were added, some removed, the order is the
 * old or the new one. A key that the leading order does not have stands behind the one that
 * it follows in the other. With all changes this is the new list.
 */
export function mergeKeys(
  before: readonly string[],
  after: readonly string[],
  { isAdded, isRemoved, isReordered }: KeyChoice,
): readonly string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const isThere = (key: string) =>
    old.has(key) && fresh.has(key) || (old.has(key) ? !isRemoved(key) : isAdded(key));
  const [leading, other] = isReordered ? [after, before] : [before, after];
  const merged = leading.filter(isThere);
  const known = new Set(leading);
  other.forEach((key, index) => {
    if (known.has(key) || !isThere(key)) return;
    const previous = other.slice(0, index).findLast((one) => merged.includes(one));
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key);
  });
  return merged;
}

/** Whether the keys that both lists have stand in another order. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [old, fresh] = [new Set(before), new Set(after)];
  const stayed = after.filter((key) => old.has(key));
  return before.filter((key) => fresh.has(key)).some((key, index) => key !== stayed[index]);
}
