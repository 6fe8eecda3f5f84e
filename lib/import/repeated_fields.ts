import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import { fieldTags, type RecordField } from "./record_fields.ts";
import type { RawRecord, RecordFormat } from "./record_types.ts";

/** Fields of which a record can have one only. */
const single: readonly RecordField[] = [
  "title",
  "year",
  "volume",
  "issue",
  "pages",
  "lastPage",
];

/**
 * Tags that may stand once and stand in a record with two different values: mostly two records
 * that were joined by hand. A repetition of the same value says nothing new and is no fault.
 */
export function repeatedFields(file: string, format: RecordFormat, raw: RawRecord): DataProblem[] {
  // PubMed gives a DOI and a publisher's number under the same tag.
  const fields: readonly RecordField[] = format === "PubMed" ? single : [...single, "doi"];
  const tags = new Set(fields.flatMap((field) => fieldTags[format][field]));
  const first = new Map<string, string>();
  const problems: DataProblem[] = [];
  for (const { tag, line, value } of raw.fields) {
    if (!tags.has(tag)) continue;
    const before = first.get(tag);
    if (before === undefined) {
      first.set(tag, value);
    } else if (before !== value) {
      problems.push({
        file,
        line,
        column: tag,
        found: `${quoteText(value)} after ${quoteText(before)} in the same record`,
        allowed: "one value",
        advice: "two records may have been joined: part them, or take one value out",
      });
    }
  }
  return problems;
}
