import type { Review } from "../table/review_types.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Characteristics of the studies: the columns that the protocol names, in its order, as the table
 * of studies has them. Values that are unverified ("from memory", "not seen") print as they are.
 *
 * @example
 * ```ts
 * import { characteristicsTable } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(characteristicsTable(await loadReview("rectal-net")).rows.length, 55);
 * ```
 */
export function characteristicsTable(review: Review): TableSpec {
  const { table: name, studyId, characteristics } = review.protocol.studies;
  const table = review.tables[name];
  if (!table) throw new Error(`characteristicsTable: ${review.name} has no table "${name}"`);
  const columns = [studyId, ...characteristics.filter((column) => column !== studyId)];
  return {
    id: "characteristics",
    title: "Characteristics of the studies",
    columns: columns.map((key) => {
      const column = table.columns.find((candidate) => candidate.name === key);
      return {
        key,
        title: column?.title ?? key,
        missing: "not reported",
        ...(column?.type === "integer" ? { format: { digits: 0 } } : {}),
      };
    }),
    rows: table.rows.map(({ values }) =>
      Object.fromEntries(columns.map((column) => {
        const value = values[column] ?? null;
        return [column, typeof value === "boolean" ? `${value}` : value];
      }))
    ),
  };
}
