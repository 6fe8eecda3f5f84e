import type { Review } from "../table/review_types.ts";
import { columnHead } from "./column_head.ts";
import { type FrameLike, tableSpecOf } from "./table_spec_of.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * How many rows of the table of studies have each value of a column, under the head that the data
 * dictionary gives the column.
 *
 * @param name The column that it was counted by.
 * @param counted Values and their counts "n", as `groupCount` gives them.
 * @throws {Error} if the table has no such column.
 *
 * @example
 * ```ts
 * import { countTable } from "reforest/review";
 * import { frame, groupCount, loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const rows = await frame(review.tables.bcg ?? [], { columns: ["alloc"] });
 * const spec = countTable(review, "alloc", await groupCount(rows, ["alloc"]));
 * assert.deepEqual(spec.columns.map(({ title }) => title), ["Allocation", "Rows"]);
 * ```
 */
export function countTable(review: Review, name: string, counted: FrameLike): TableSpec {
  const { table } = review.protocol.studies;
  const column = review.tables[table]?.columns.find((each) => each.name === name);
  if (!column) throw new Error(`countTable: ${review.name}, "${table}" has no column "${name}"`);
  const head = columnHead(column);
  const spec = tableSpecOf(counted, {
    title: `Rows by ${head.toLowerCase()}`,
    columns: [{ key: name, title: head, verbatim: true }, { key: "n", title: "Rows" }],
  });
  return { ...spec, id: `count-by-${name}` };
}
