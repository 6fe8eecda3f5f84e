import type { ClaimsLedger } from "../claims/types.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * How many claims have each grade, and how many numbers of a manuscript are covered.
 *
 * @param ledger Answer of `claimsLedger`.
 *
 * @example
 * ```ts
 * import { claimsLedger, claimsCountsTable, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("feng2019");
 * const table = claimsCountsTable(claimsLedger(review, manuscriptResults(review)));
 * assert.deepEqual(table.rows[0], { what: "Claims that match", count: 4 });
 * ```
 */
export function claimsCountsTable({ counts, compared, coverage }: ClaimsLedger): TableSpec {
  const manuscripts = coverage.flatMap(({ file, numbers, covered, orphans }) => [
    { what: `Numbers in ${file}`, count: numbers },
    { what: `Covered by a claim in ${file}`, count: covered },
    { what: `Not covered in ${file}`, count: orphans.length },
  ]);
  return {
    id: "claims-counts",
    title: "Claims by grade, and what they cover",
    columns: [{ key: "what", title: "What" }, { key: "count", title: "Count" }],
    rows: [
      { what: "Claims that match", count: counts.match },
      { what: "Claims on a rounding boundary", count: counts["rounding boundary"] },
      { what: "Claims that do not match", count: counts.mismatch },
      { what: "Claims no longer in the manuscript", count: counts.dead },
      { what: "Claims that cannot be recomputed", count: counts["not recomputable"] },
      { what: "Printed numbers compared with a result", count: compared },
      ...manuscripts,
    ],
  };
}
