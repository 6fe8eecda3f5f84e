/** Partitions before a part is sorted instead: bad pivots must not cost the square of the length. */
const mostPartitions = 60;

/**
 * Brings the number of this rank (from 0) between `left` and the end to its place, smaller ones
 * before it and larger ones behind (Hoare 1961, https://doi.org/10.1145/366622.366647). Sorting all
 * of a million numbers for five of them takes longer than to compute them.
 */
function bringToPlace(values: Float64Array, rank: number, left: number): void {
  let right = values.length - 1;
  for (let partitions = 0; left < right; partitions++) {
    if (partitions === mostPartitions) {
      values.subarray(left, right + 1).sort();
      return;
    }
    const pivot = values[(left + right) >>> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else return;
  }
}

/**
 * Quantiles of type 7, R's default (Hyndman and Fan 1996,
 * https://doi.org/10.1080/00031305.1996.10473566).
 *
 * @param values One or more finite numbers; they are not changed.
 * @param shares In rising order, 0 to 1.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const parted = values.slice();
  let left = 0;
  return shares.map((share) => {
    const at = share * (parted.length - 1);
    const rank = Math.floor(at);
    bringToPlace(parted, rank, left);
    left = rank;
    const low = parted[rank]!;
    if (at === rank) return low;
    let next = Infinity;
    for (let i = rank + 1; i < parted.length; i++) if (parted[i]! < next) next = parted[i]!;
    return low + (at - rank) * (next - low);
  });
}
