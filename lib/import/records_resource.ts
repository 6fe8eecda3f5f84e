import type { DataResource } from "../table/data_package_types.ts";
import type { ColumnDefinition } from "../table/types.ts";
import { numberColumn, textColumn } from "./package_columns.ts";

const integer = (name: string, title: string, description: string, unit: string) => ({
  ...numberColumn(name, title, description, unit),
  type: "integer" as const,
});

const fields: readonly ColumnDefinition[] = [
  textColumn("record_id", "Record", "Number of the record.", { required: true, unique: true }),
  textColumn("source", "Source", "The database, where the export names it; else the file."),
  textColumn("kind", "Kind", "Kind of publication."),
  textColumn("title", "Title", "Title of the publication.", { required: true }),
  integer("year", "Year", "Year of the publication.", "calendar year"),
  textColumn("first_author", "First author", "First author."),
  textColumn("journal", "Journal", "Journal, or what stands in its place."),
  textColumn("volume", "Volume", "Volume."),
  textColumn("issue", "Issue", "Issue."),
  textColumn("pages", "Pages", "Pages."),
  textColumn("doi", "DOI", "Digital object identifier."),
  textColumn("pmid", "PMID", "Number in PubMed."),
  textColumn("url", "Address", "Address of a page."),
  textColumn("duplicate_of", "Duplicate of", "Record that is kept for this one."),
  textColumn("duplicate_rule", "Same by", "By what the two are the same."),
  textColumn("screened", "Decision", "Empty until somebody decides.", {
    enum: ["include", "exclude"],
  }),
  textColumn("exclusion_reason", "Reason for exclusion", "Why the record was excluded."),
  textColumn("study_id", "Study", "Study that the record reports; for included records."),
  textColumn("note", "Note", "Remarks of the reviewers."),
  textColumn("file", "File", "Export file.", { required: true }),
  integer("line", "Line", "Line of the export file on which the record begins.", "none"),
];

/** The entry of records.csv, the table that `recordsTable` writes, in a data dictionary. */
export const recordsResource: DataResource = {
  name: "records",
  path: "records.csv",
  title: "Records",
  description: "Every record that was found, duplicates among them, with the decision on it.",
  ...{ type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" },
  schema: {
    fields,
    missingValues: [""],
    primaryKey: ["record_id"],
    foreignKeys: [
      { fields: ["duplicate_of"], reference: { fields: ["record_id"] } },
      { fields: ["study_id"], reference: { resource: "studies", fields: ["study_id"] } },
    ],
  },
  "reforest:rules": [
    {
      rule: "filledWhen",
      column: "exclusion_reason",
      when: { column: "screened", in: ["exclude"] },
    },
    { rule: "filledWhen", column: "study_id", when: { column: "screened", in: ["include"] } },
  ],
};
