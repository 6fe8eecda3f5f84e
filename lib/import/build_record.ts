import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import { decodeEntities } from "./decode_entities.ts";
import { latexToText } from "./latex_to_text.ts";
import { normaliseDoi } from "./normalise_doi.ts";
import { normalisePages } from "./normalise_pages.ts";
import { publicationKind } from "./publication_kind.ts";
import { fieldTags, type RecordField } from "./record_fields.ts";
import type { ImportedRecord, RawField, RawRecord, RecordFormat } from "./record_types.ts";
import { repeatedFields } from "./repeated_fields.ts";
import { screeningDecision } from "./screening_decision.ts";
import { splitAuthors } from "./split_authors.ts";

/** A record, and the faults of its fields. */
export interface BuiltRecord {
  readonly record: ImportedRecord;
  readonly problems: readonly DataProblem[];
}

/** Gives the fields of an exported record their meaning. */
export function buildRecord(
  file: string,
  format: RecordFormat,
  raw: RawRecord,
  position: number,
): BuiltRecord {
  const problems: DataProblem[] = [...repeatedFields(file, format, raw)];
  const text = format === "BibTeX" ? latexToText : (value: string) => value;
  const inFile = format.endsWith("CSV") ? (tag: string) => tag.toLowerCase() : (tag: string) => tag;
  const all = (field: RecordField): RawField[] =>
    fieldTags[format][field].flatMap((tag) =>
      raw.fields.filter((given) => inFile(given.tag) === tag && given.value !== "")
    );
  const first = (field: RecordField): string | null => {
    const value = all(field)[0]?.value;
    return value === undefined ? null : decodeEntities(text(value));
  };
  const fault = ({ line, tag }: RawField, found: string, allowed: string, advice: string) =>
    problems.push({ file, line, column: tag, found, allowed, advice });

  const title = first("title");
  if (title === null) {
    problems.push({
      file,
      line: raw.line,
      column: null,
      found: "a record without a title",
      allowed: "records with a title",
      advice: "complete it where it was exported from, or take it out of the file",
    });
  }
  const source = first("source") ?? (format === "PubMed" ? "PubMed" : file);
  const types = all("type").map(({ value }) => value);
  const remarks = all("remarks").map(({ value }) => value).join("\n");
  const pages = [first("pages"), first("lastPage")].filter((page) => page !== null).join("-");
  return {
    record: {
      file,
      line: raw.line,
      position,
      source,
      type: types.length === 0 ? null : types.join("; "),
      kind: publicationKind(types),
      title,
      authors: splitAuthors(format, all("authors")).map((name) => decodeEntities(text(name))),
      year: yearOf(all("year"), fault),
      journal: first("journal"),
      volume: first("volume"),
      issue: first("issue"),
      pages: normalisePages(pages),
      doi: doiOf(all("doi"), format, fault),
      pmid: pmidOf(all("pmid"), remarks, source),
      url: first("url"),
      abstract: first("abstract"),
      ...screeningDecision(remarks),
    },
    problems,
  };
}

type Fault = (field: RawField, found: string, allowed: string, advice: string) => void;

function yearOf(fields: readonly RawField[], fault: Fault): number | null {
  const [field] = fields;
  if (field === undefined) return null;
  // RIS writes "2019/03/05/", PubMed "2019 Mar 5", BibLaTeX "2019-03-05".
  const year = /^((?:1[5-9]|20)\d\d)(?:[\s/.-].*)?$/.exec(field.value)?.[1];
  if (year !== undefined) return Number(year);
  fault(
    field,
    quoteText(field.value),
    "a year of four digits",
    "write the year, or leave it out where there is none",
  );
  return null;
}

function doiOf(fields: readonly RawField[], format: RecordFormat, fault: Fault): string | null {
  // PubMed marks what sort of identifier it gives: "10.1136/bmj.n71 [doi]", "bmj.n71 [pii]".
  const marked = format === "PubMed"
    ? fields.filter(({ value }) => /\[doi\]$/.test(value))
      .map((field) => ({ ...field, value: field.value.replace(/\s*\[doi\]$/, "") }))
    : fields;
  const [field] = marked;
  if (field === undefined) return null;
  const doi = normaliseDoi(format === "BibTeX" ? latexToText(field.value) : field.value);
  if (doi === null) {
    fault(
      field,
      quoteText(field.value),
      'a DOI such as "10.1136/bmj.n71"',
      "correct it, or leave it out",
    );
  }
  return doi;
}

/** Fields in which every database writes its own numbers. */
const accession = /^(?:an|accession[ -]num(?:ber)?)$/i;

/**
 * The number of PubMed. A number of another database may look the same, so that a bare accession
 * number counts only where the export names PubMed or MEDLINE as its source.
 */
function pmidOf(fields: readonly RawField[], remarks: string, source: string): string | null {
  const isPubmed = /pubmed|medline/i.test(source);
  const bare = fields.map(({ tag, value }) => {
    const [, prefix, number] = /^(PMID:?\s*)?(\d{1,8})(?:\s*\[pmid\])?$/i.exec(value) ?? [];
    return isPubmed || prefix !== undefined || !accession.test(tag) ? number : undefined;
  }).find((number) => number !== undefined);
  const number = bare ?? /\bPMID:\s*(\d{1,8})\b/.exec(remarks)?.[1];
  return number?.replace(/^0+(?=\d)/, "") ?? null;
}
