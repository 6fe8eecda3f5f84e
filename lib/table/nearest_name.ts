/**
 * The candidate that is most likely meant by a misspelt name, or null when none is close.
 *
 * Close is: equal but for the case, or within an edit distance of a third of the longer name.
 * Of equally close candidates the first is taken.
 */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const distance = candidate.toLowerCase() === name.toLowerCase()
      ? 0
      : editDistance(name, candidate);
    const limit = Math.floor(Math.max(name.length, candidate.length) / 3);
    if (distance <= limit && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Letters to insert, leave out, replace or swap with their neighbour (Damerau 1964). */
function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const isSwapped = a[i] === b[j - 1] && a[i - 1] === b[j];
      row.push(Math.min(
        (above[j] ?? 0) + (a[i] === b[j] ? 0 : 1),
        (above[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        isSwapped ? (twoAbove[j - 1] ?? 0) + 1 : Infinity,
      ));
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
