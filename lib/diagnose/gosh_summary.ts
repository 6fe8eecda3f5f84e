import { wordsOf } from "./gosh_members.ts";
import type { GoshGrid, GoshSpread, GoshStudy, GoshSubsets } from "./gosh_types.ts";

/** Quantiles of type 7 of Hyndman and Fan (1996), https://doi.org/10.1080/00031305.1996.10473566. */
export function spreadOf(values: Float64Array): GoshSpread {
  const sorted = values.slice().sort();
  const quantile = (p: number) => {
    const at = p * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
  };
  return {
    smallest: quantile(0),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    largest: quantile(1),
    mean: meanOf(sorted.reduce((total, value) => total + value, 0), sorted.length)!,
  };
}

function meanOf(total: number, count: number): number | null {
  return count === 0 ? null : total / count;
}

/** True where study `bit` is in subset `s`. */
export function hasStudy(members: Uint32Array, words: number, s: number, bit: number): boolean {
  return ((members[s * words + (bit >>> 5)]! >>> (bit & 31)) & 1) === 1;
}

/** Means over the subsets with and without each study, sorted by id. */
export function studiesOf(
  { ids, count, members, estimate, i2 }: GoshSubsets,
  labels: ReadonlyMap<string, string>,
): readonly GoshStudy[] {
  const words = wordsOf(ids.length);
  const lines = ids.map((id, bit): GoshStudy => {
    let has = 0;
    let [estimateWith, i2With, estimateWithout, i2Without] = [0, 0, 0, 0];
    for (let s = 0; s < count; s++) {
      if (hasStudy(members, words, s, bit)) {
        has++;
        estimateWith += estimate[s]!;
        i2With += i2[s]!;
      } else {
        estimateWithout += estimate[s]!;
        i2Without += i2[s]!;
      }
    }
    return {
      id,
      label: labels.get(id) ?? id,
      count: has,
      estimateWith: meanOf(estimateWith, has),
      i2With: meanOf(i2With, has),
      estimateWithout: meanOf(estimateWithout, count - has),
      i2Without: meanOf(i2Without, count - has),
    };
  });
  return lines.sort((a, b) => a.id < b.id ? -1 : 1);
}

/** Cells from the smallest to the largest estimate, and from 0 to 100 percent. */
export function gridOf(
  { ids, count, members, estimate, i2 }: GoshSubsets,
  { smallest, largest }: GoshSpread,
  columns: number,
  rows: number,
  highlight: string | undefined,
): GoshGrid {
  const all = new Uint32Array(rows * columns);
  const marked = new Uint32Array(rows * columns);
  const words = wordsOf(ids.length);
  const bit = highlight === undefined ? -1 : ids.indexOf(highlight);
  const width = largest - smallest;
  for (let s = 0; s < count; s++) {
    const share = width > 0 ? (estimate[s]! - smallest) / width : 0;
    const column = Math.min(columns - 1, Math.floor(share * columns));
    const row = Math.min(rows - 1, Math.floor(i2[s]! / 100 * rows));
    all[row * columns + column]!++;
    if (bit >= 0 && hasStudy(members, words, s, bit)) marked[row * columns + column]!++;
  }
  const edges = (from: number, size: number, cells: number) =>
    Array.from({ length: cells + 1 }, (_, i) => from + size * i / cells);
  const nested = (counts: Uint32Array) =>
    Array.from(
      { length: rows },
      (_, row) => Array.from(counts.subarray(row * columns, (row + 1) * columns)),
    );
  return {
    estimateEdges: edges(smallest, width, columns),
    i2Edges: edges(0, 100, rows),
    counts: nested(all),
    highlighted: highlight === undefined ? null : { id: highlight, counts: nested(marked) },
  };
}
