import type { Review } from "../table/review_types.ts";
import type { ColumnDefinition } from "../table/types.ts";
import { columnHead } from "./column_head.ts";
import { formatAsGiven } from "./format_as_given.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Characteristics of the studies: the columns that the protocol names, in its order, as the table
 * of studies has them, with their units. Values that are unverified ("from memory", "not seen") print as they are.
 *
 * @example
 * ```ts
 * import { characteristicsTable } from "reforest/review";
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
  const keys = [studyId, ...characteristics.filter((column) => column !== studyId)];
  const columns = keys.map((key) => {
    const column = table.columns.find(({ name }) => name === key);
    if (!column) throw new Error(`characteristicsTable: ${name} has no column "${key}"`);
    return column;
  });
  return {
    id: "characteristics",
    title: "Characteristics of the studies",
    columns: columns.map((column) => ({
      key: column.name,
      title: columnHead(column),
      missing: "not reported",
      ...(isNumeric(column) ? { format: formatAsGiven } : { verbatim: true }),
    })),
    rows: table.rows.map(({ values }) =>
      Object.fromEntries(keys.map((key) => {
        const value = values[key] ?? null;
        return [key, typeof value === "boolean" ? (value ? "yes" : "no") : value];
      }))
    ),
  };
}

const isNumeric = ({ type }: ColumnDefinition) => type === "integer" || type === "number";
