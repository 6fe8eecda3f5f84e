import { byCodeUnits } from "../screen/cell.ts";
import type { ImportedRecord } from "./record_types.ts";

/**
 * Which of two records stands for both, as a comparison for sorting: the one that a screening tool
 * decided on, one with a note of its reviewers, the one with more fields filled, the first by file
 * (code units) and place in it.
 */
export function byPrecedence(a: ImportedRecord, b: ImportedRecord): number {
  return screened(b) - screened(a) ||
    filled(b) - filled(a) || byCodeUnits(a.file, b.file) || a.position - b.position;
}

/** A decision says more than a note that the reviewers differ, and both more than nothing. */
function screened({ decision, note }: ImportedRecord): number {
  return decision !== null ? 2 : note !== null ? 1 : 0;
}

function filled(record: ImportedRecord): number {
  const { title, year, journal, volume, issue, pages, doi, pmid, url, abstract } = record;
  const single = [title, year, journal, volume, issue, pages, doi, pmid, url, abstract];
  return single.filter((value) => value !== null).length + Number(record.authors.length > 0);
}
