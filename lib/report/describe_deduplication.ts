import type { Deduplication, DuplicateRule } from "../import/deduplicate_types.ts";
import { plural } from "./plural.ts";

const shortly: readonly (readonly [DuplicateRule, string])[] = [
  ["DOI", "DOI"],
  ["PMID", "PMID"],
  ["title, year and page", "title"],
];

/**
 * Says in a line how many records there are, how many were merged by which rule, and how many
 * pairs wait for a person.
 *
 * @param deduplication Answer of {@linkcode deduplicateRecords}.
 *
 * @example
 * ```ts
 * import { deduplicateRecords, describeDeduplication, readRecords } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = "TY  - JOUR\nTI  - PRISMA 2020\nDO  - 10.1136/bmj.n71\nER  - \n";
 * const read = (file: string) => readRecords(file, new TextEncoder().encode(ris)).records;
 * assert.equal(
 *   describeDeduplication(deduplicateRecords([...read("a.ris"), ...read("b.ris")])),
 *   "2 records in 2 files, 1 merged (1 by DOI, 0 by PMID, 0 by title), 0 to look at",
 * );
 * ```
 */
export function describeDeduplication({ records, merges, nearMisses }: Deduplication): string {
  const files = new Set(records.map(({ file }) => file)).size;
  const byRule = shortly.map(([rule, word]) =>
    `${merges.filter((merge) => merge.rule === rule).length} by ${word}`
  );
  return `${plural(records.length, "record")} in ${plural(files, "file")}, ` +
    `${merges.length} merged (${byRule.join(", ")}), ${nearMisses.length} to look at`;
}
