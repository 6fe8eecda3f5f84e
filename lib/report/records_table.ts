import type { Deduplication } from "../import/deduplicate_types.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * The ledger of a review's records: a row for each imported record, kept or not, in the columns
 * that the flow of records is counted from (record_id, source, duplicate_of, screened,
 * exclusion_reason, study_id).
 *
 * `screened` holds what a screening tool decided and is empty where nobody did; `study_id` is
 * empty until a person writes it. Abstracts are left out, since they are seldom free to share.
 *
 * @param deduplication Answer of {@linkcode deduplicateRecords}.
 *
 * @example
 * ```ts
 * import { deduplicateRecords, readRecords, recordsTable, tableToCsv } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = "TY  - JOUR\nTI  - PRISMA 2020\nAU  - Page, M. J.\nPY  - 2021\nER  - \n";
 * const { records } = readRecords("a.ris", new TextEncoder().encode(ris));
 * assert.equal(
 *   tableToCsv(recordsTable(deduplicateRecords(records))).split("\n")[1],
 *   'R001,a.ris,journal article,PRISMA 2020,2021,"Page, M. J.",,,,,,,,,,,,,,a.ris,1',
 * );
 * ```
 */
export function recordsTable({ records }: Deduplication): TableSpec {
  return {
    id: "records",
    title: "Records",
    columns: [
      { key: "record_id", title: "Record" },
      { key: "source", title: "Source" },
      { key: "kind", title: "Kind of publication" },
      { key: "title", title: "Title" },
      { key: "year", title: "Year" },
      { key: "first_author", title: "First author" },
      { key: "journal", title: "Journal" },
      { key: "volume", title: "Volume" },
      { key: "issue", title: "Issue" },
      { key: "pages", title: "Pages" },
      { key: "doi", title: "DOI" },
      { key: "pmid", title: "PMID" },
      { key: "url", title: "Address" },
      { key: "duplicate_of", title: "Duplicate of" },
      { key: "duplicate_rule", title: "Same by" },
      { key: "screened", title: "Decision" },
      { key: "exclusion_reason", title: "Reason for exclusion" },
      { key: "study_id", title: "Study" },
      { key: "note", title: "Note" },
      { key: "file", title: "File" },
      { key: "line", title: "Line" },
    ],
    rows: records.map((record) => ({
      record_id: record.recordId,
      source: record.source,
      kind: record.kind,
      title: record.title,
      year: record.year,
      first_author: record.authors[0] ?? null,
      journal: record.journal,
      volume: record.volume,
      issue: record.issue,
      pages: record.pages,
      doi: record.doi,
      pmid: record.pmid,
      url: record.url,
      duplicate_of: record.duplicateOf,
      duplicate_rule: record.duplicateRule,
      screened: record.decision,
      exclusion_reason: record.reason,
      study_id: null,
      note: record.note,
      file: record.file,
      line: record.line,
    })),
  };
}
