import type { RowDesign } from "../measure/types.ts";

/** Where the sizes (for rates: person-time) of the groups stand among the numbers of a row. */
const places: Readonly<Record<RowDesign, readonly number[]>> = {
  proportion: [1],
  "two-by-two": [1, 3],
  means: [2, 5],
  matched: [4],
  rate: [1],
  "two-rates": [1, 3],
  correlation: [1],
  generic: [],
  "log-rank": [],
};

/** Sizes of the groups of a row, or the person-time during which they were observed. */
export function groupSizes(values: readonly number[], design: RowDesign): readonly number[] {
  return places[design].map((place) => values[place]!);
}
