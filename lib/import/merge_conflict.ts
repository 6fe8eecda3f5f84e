import type { DuplicateRule } from "./deduplicate_types.ts";
import { firstAndLastPage } from "./first_and_last_page.ts";
import { normaliseTitle } from "./normalise_title.ts";
import type { ImportedRecord } from "./record_types.ts";
import type { KnownReport } from "./report_types.ts";

/** Titles of one or two words ("Editorial", "Author reply") say nothing. */
const fewestWords = 3;

/**
 * What speaks against merging publications that share the key of a rule, in words; null when
 * nothing does. Each is compared with the first, so that time stays linear.
 */
export function mergeConflict(
  [first, ...others]: readonly KnownReport[],
  rule: DuplicateRule,
): string | null {
  if (first === undefined) return null;
  const reports = [first, ...others];
  const dois = differing(reports.map(({ doi }) => doi));
  if (dois !== null) return `two DOIs (${dois})`;
  const pmids = differing(reports.map(({ pmid }) => pmid));
  if (pmids !== null) return `two PMIDs (${pmids})`;
  const kinds = differing(reports.map(({ kind }) => kind === "unknown" ? null : kind));
  if (kinds !== null) return `two kinds of publication (${kinds})`;
  const decisions = differing(reports.map(({ decision }) => decision));
  if (decisions !== null) return `two decisions (${decisions})`;
  const records = reports.map(({ record }) => record);
  return rule === "title, year and page" ? unlikeReports(records) : unlikeTitles(records);
}

function unlikeTitles([first, ...others]: readonly ImportedRecord[]): string | null {
  const words = wordsOf(first?.title ?? null);
  for (const { title } of others) {
    const own = wordsOf(title);
    // Subtitles are often left out, and so the shorter title counts.
    const common = [...own].filter((word) => words.has(word)).length;
    if (2 * common < Math.min(own.size, words.size)) {
      return "titles that share less than half of their words";
    }
  }
  return null;
}

function unlikeReports(records: readonly ImportedRecord[]): string | null {
  const volumes = differing(records.map(({ volume }) => volume?.toLowerCase() ?? null));
  if (volumes !== null) return `two volumes (${volumes})`;
  const pages = differing(records.map((record) => firstAndLastPage(record.pages).last));
  if (pages !== null) return `two last pages (${pages})`;
  const [first, ...others] = records;
  if (wordsOf(first?.title ?? null).size < fewestWords) return "a title of one or two words";
  const names = wordsOf(first?.authors[0] ?? null);
  const isOther = ({ authors: [author] }: ImportedRecord) =>
    author !== undefined && names.size > 0 && ![...wordsOf(author)].some((word) => names.has(word));
  return others.some(isOther) ? "first authors without a name in common" : null;
}

/** Two different values of those that are known, or null. */
function differing(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))].sort();
  return known.length < 2 ? null : `${known[0]}, ${known[1]}`;
}

function wordsOf(text: string | null): ReadonlySet<string> {
  // An initial is no name.
  const words = normaliseTitle(text ?? "").split(" ");
  return new Set(words.filter((word) => word.length > 1));
}
