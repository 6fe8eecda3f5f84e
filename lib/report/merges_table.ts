import type { Deduplication } from "../import/deduplicate_types.ts";
import { recordPairCells, recordPairColumns } from "./record_pair_columns.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Every merge of records: the rule, what the two share, and both with file and line.
 *
 * Where a kept record was itself merged into another later, both merges have a row; records.csv
 * names the record that stands for all of them.
 *
 * @param deduplication Answer of {@linkcode deduplicateRecords}.
 *
 * @example
 * ```ts
 * import { deduplicateRecords, mergesTable, readRecords } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = "TY  - JOUR\nTI  - PRISMA 2020\nDO  - 10.1136/bmj.n71\nER  - \n";
 * const read = (file: string) => readRecords(file, new TextEncoder().encode(ris)).records;
 * const { rows } = mergesTable(deduplicateRecords([...read("a.ris"), ...read("b.ris")]));
 * assert.deepEqual(
 *   rows.map((row) => [row.duplicate, row.kept, row.rule, row.duplicate_file]),
 *   [["R002", "R001", "DOI", "b.ris"]],
 * );
 * ```
 */
export function mergesTable({ merges }: Deduplication): TableSpec {
  return {
    id: "merges",
    title: "Merged records",
    columns: [
      { key: "rule", title: "Same by" },
      { key: "shared", title: "Shared" },
      ...recordPairColumns("duplicate", "Duplicate"),
      ...recordPairColumns("kept", "Kept"),
    ],
    rows: merges.map(({ rule, shared, kept, duplicate }) => ({
      rule,
      shared,
      ...recordPairCells("duplicate", duplicate),
      ...recordPairCells("kept", kept),
    })),
  };
}
