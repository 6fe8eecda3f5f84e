import type { RecordFormat } from "./record_types.ts";

/** What an imported record is made of, as far as it stands in fields of an export. */
export type RecordField =
  | "source"
  | "type"
  | "title"
  | "authors"
  | "year"
  | "journal"
  | "volume"
  | "issue"
  | "pages"
  | "lastPage"
  | "doi"
  | "pmid"
  | "url"
  | "abstract"
  | "remarks";

/** Tags that hold a field, the most telling first. */
export type FieldTags = Readonly<Record<RecordField, readonly string[]>>;

const none: FieldTags = {
  source: [],
  type: [],
  title: [],
  authors: [],
  year: [],
  journal: [],
  volume: [],
  issue: [],
  pages: [],
  lastPage: [],
  doi: [],
  pmid: [],
  url: [],
  abstract: [],
  remarks: [],
};

/** RIS as reference managers and databases write it; AN is the number in the database named by DB. */
const ris: FieldTags = {
  source: ["DB", "DP"],
  type: ["M3", "TY"],
  title: ["TI", "T1", "CT", "BT"],
  authors: ["AU", "A1"],
  year: ["PY", "Y1", "DA"],
  journal: ["JF", "JO", "T2", "JA", "J1", "J2"],
  volume: ["VL"],
  issue: ["IS"],
  pages: ["SP"],
  lastPage: ["EP"],
  doi: ["DO"],
  pmid: ["PM", "AN"],
  url: ["UR", "L2", "LK"],
  abstract: ["AB", "N2"],
  remarks: ["N1"],
};

const pubmed: FieldTags = {
  ...none,
  type: ["PT"],
  title: ["TI", "BTI"],
  authors: ["FAU", "AU"],
  year: ["DP"],
  journal: ["JT", "TA"],
  volume: ["VI"],
  issue: ["IP"],
  pages: ["PG"],
  doi: ["LID", "AID"],
  pmid: ["PMID"],
  abstract: ["AB"],
};

const bibtex: FieldTags = {
  ...none,
  source: ["database"],
  type: ["entry type"],
  title: ["title"],
  authors: ["author"],
  year: ["year", "date"],
  journal: ["journal", "journaltitle", "booktitle"],
  volume: ["volume"],
  issue: ["number", "issue"],
  pages: ["pages"],
  doi: ["doi"],
  pmid: ["pmid"],
  url: ["url"],
  abstract: ["abstract"],
  remarks: ["note"],
};

const endnoteXml: FieldTags = {
  ...none,
  source: ["remote-database-name"],
  type: ["work-type", "ref-type"],
  title: ["title"],
  authors: ["author"],
  year: ["year"],
  journal: ["full-title", "secondary-title", "abbr-1"],
  volume: ["volume"],
  issue: ["number"],
  pages: ["pages"],
  doi: ["electronic-resource-num"],
  pmid: ["accession-num"],
  url: ["url"],
  abstract: ["abstract"],
  remarks: ["notes", "research-notes"],
};

/** Heads of columns in small letters: Zotero, Covidence, Rayyan, Mendeley, EndNote and others. */
const csv: FieldTags = {
  source: ["database", "database name", "source database", "remote database name"],
  type: ["item type", "type", "reference type", "publication type", "document type"],
  title: ["title", "article title"],
  authors: ["authors", "author", "author(s)"],
  year: ["publication year", "published year", "year"],
  journal: ["publication title", "journal", "source title", "secondary title", "journal/book"],
  volume: ["volume"],
  issue: ["issue", "number"],
  pages: ["pages", "page", "start page", "page start"],
  lastPage: ["end page", "page end"],
  doi: ["doi"],
  pmid: ["pmid", "pubmed id", "pubmed_id", "accession number"],
  url: ["url", "urls", "link"],
  abstract: ["abstract", "abstract note"],
  remarks: ["notes", "note", "extra"],
};

/** Which tags of a format hold which field. */
export const fieldTags: Readonly<Record<RecordFormat, FieldTags>> = {
  RIS: ris,
  PubMed: pubmed,
  BibTeX: bibtex,
  "EndNote XML": endnoteXml,
  "Zotero CSV": csv,
  "Covidence CSV": csv,
  "Rayyan CSV": csv,
  CSV: csv,
};
