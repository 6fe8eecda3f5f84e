import type { Review } from "../table/review_types.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Table of the tables of a review: what each holds, its rows, and the digest of its file.
 *
 * @example
 * ```ts
 * import { tablesTable } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { rows } = tablesTable(await loadReview("bcg"));
 * assert.equal(rows.find((row) => row.name === "bcg")?.rows, 13);
 * ```
 */
export function tablesTable(review: Review): TableSpec {
  return {
    id: "tables",
    title: "Tables of the review",
    columns: [
      { key: "name", title: "Table" },
      { key: "title", title: "What it holds" },
      { key: "file", title: "File" },
      { key: "rows", title: "Rows", format: { digits: 0 } },
      { key: "columns", title: "Columns", format: { digits: 0 } },
      { key: "digest", title: "SHA-256 (first 12 digits)" },
    ],
    rows: Object.values(review.tables).map((table) => ({
      name: table.name,
      title: table.title,
      file: table.file,
      rows: table.rows.length,
      columns: table.columns.length,
      digest: table.digest.slice(0, 12),
    })),
  };
}
