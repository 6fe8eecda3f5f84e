import type { RawField, RecordFormat } from "./record_types.ts";

/**
 * Names of the authors, in order. RIS, PubMed and EndNote give a field for each; where the same
 * authors stand under two tags (full and abbreviated names), the first tag is taken.
 */
export function splitAuthors(format: RecordFormat, fields: readonly RawField[]): readonly string[] {
  const own = fields.filter(({ tag }) => tag === fields[0]?.tag).map(({ value }) => value);
  if (!format.endsWith("CSV") && format !== "BibTeX") return own;
  const [text = ""] = own;
  // "Kim, J. and Lee, S." (BibTeX, Rayyan), "Kim, J.; Lee, S." (Zotero, Covidence).
  const separator = format === "BibTeX" || !text.includes(";") ? /\s+and\s+/ : /\s*;\s*/;
  return text.split(separator).map((name) => name.trim()).filter((name) => name !== "");
}
