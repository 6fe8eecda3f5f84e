/**
 * Number of different orders of rows of which some are equal: k! over the product of the factorials
 * of the sizes of groups of equal rows; Infinity where that is too large to count.
 */
export function countOrders(groups: readonly number[]): number {
  let count = 1;
  let placed = 0;
  for (const size of groups) {
    for (let i = 1; i <= size; i++) count = count * ++placed / i;
    if (count > 2 ** 50) return Infinity;
  }
  return Math.round(count);
}

/** Rows that are equal in all columns share a number; numbers rise with the first place of a row. */
export function equalRows(matrix: readonly Float64Array[], k: number): readonly number[] {
  const seen = new Map<string, number>();
  return Array.from({ length: k }, (_, i) => {
    const key = JSON.stringify(matrix.map((column) => column[i]! + 0));
    const group = seen.get(key) ?? seen.size;
    seen.set(key, group);
    return group;
  });
}

/** Puts the labels into their next order (by size), or answers false after the last one. */
export function nextOrder(labels: number[]): boolean {
  let i = labels.length - 2;
  while (i >= 0 && labels[i]! >= labels[i + 1]!) i--;
  if (i < 0) return false;
  let j = labels.length - 1;
  while (labels[j]! <= labels[i]!) j--;
  [labels[i], labels[j]] = [labels[j]!, labels[i]!];
  for (let a = i + 1, b = labels.length - 1; a < b; a++, b--) {
    [labels[a], labels[b]] = [labels[b]!, labels[a]!];
  }
  return true;
}

/** Shuffles in place, every order equally likely (Fisher and Yates; Durstenfeld 1964). */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
