import { wordsOf } from "./gosh_members.ts";
import { quantilesOf } from "./gosh_quantiles.ts";
import type { GoshGrid, GoshSpread, GoshStudy, GoshSubsets } from "./gosh_types.ts";

/** Five quantiles and the mean. */
export function spreadOf(values: Float64Array): GoshSpread {
  const [smallest, lowerQuartile, median, upperQuartile, largest] = quantilesOf(
    values,
    [0, 0.25, 0.5, 0.75, 1],
  ) as [number, number, number, number, number];
  let total = 0;
  for (let s = 0; s < values.length; s++) total += values[s]!;
  return {
    smallest,
    lowerQuartile,
    median,
    upperQuartile,
    largest,
    mean: total / values.length,
  };
}

function meanOf(total: number, count: number): number | null {
  return count === 0 ? null : total / count;
}

/** 1 where study `bit` is in subset `s`, else 0. */
function hasStudy(members: Uint32Array, words: number, s: number, bit: number): number {
  return (members[s * words + (bit >>> 5)]! >>> (bit & 31)) & 1;
}

/** Means over the subsets with and without each study, sorted by id. */
export function studiesOf(
  { ids, count, members, estimate, i2 }: GoshSubsets,
  labels: ReadonlyMap<string, string>,
): readonly GoshStudy[] {
  const words = wordsOf(ids.length);
  const lines = ids.map((id, bit): GoshStudy => {
    let has = 0;
    let estimateWith = 0;
    let i2With = 0;
    let estimateWithout = 0;
    let i2Without = 0;
    for (let s = 0; s < count; s++) {
      // Half of the subsets have the study, in no pattern: multiplying is faster than to ask.
      const inside = hasStudy(members, words, s, bit);
      const outside = 1 - inside;
      has += inside;
      estimateWith += inside * estimate[s]!;
      i2With += inside * i2[s]!;
      estimateWithout += outside * estimate[s]!;
      i2Without += outside * i2[s]!;
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
    if (bit >= 0) marked[row * columns + column]! += hasStudy(members, words, s, bit);
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
