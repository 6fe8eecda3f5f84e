import type { Deduplication } from "../import/deduplicate_types.ts";
import { recordPairCells, recordPairColumns } from "./record_pair_columns.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Pairs of records that may be one and were not merged, with the reason, for a person to decide.
 *
 * @param deduplication Answer of {@linkcode deduplicateRecords}.
 *
 * @example
 * ```ts
 * import { deduplicateRecords, nearMissesTable, readRecords } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = (year: number) => new TextEncoder().encode(
 *   `TY  - JOUR\nTI  - The PRISMA 2020 statement\nPY  - ${year}\nER  - \n`,
 * );
 * const { rows } = nearMissesTable(deduplicateRecords([
 *   ...readRecords("a.ris", ris(2020)).records,
 *   ...readRecords("b.ris", ris(2021)).records,
 * ]));
 * assert.equal(rows[0]?.reason, "same title; year 2020 and 2021; no pages");
 * ```
 */
export function nearMissesTable({ nearMisses }: Deduplication): TableSpec {
  return {
    id: "look-at-these",
    title: "Records to look at",
    columns: [
      { key: "reason", title: "Why" },
      ...recordPairColumns("first", "First"),
      ...recordPairColumns("second", "Second"),
    ],
    rows: nearMisses.map(({ reason, first, second }) => ({
      reason,
      ...recordPairCells("first", first),
      ...recordPairCells("second", second),
    })),
  };
}
