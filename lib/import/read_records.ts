import { decodeText } from "../table/decode_text.ts";
import type { DataProblem } from "../table/types.ts";
import { buildRecord } from "./build_record.ts";
import { detectFormat } from "./detect_format.ts";
import { fieldTags } from "./record_fields.ts";
import type { RawRecord, ReadRecords, RecordFormat, SplitRecords } from "./record_types.ts";
import { splitBibtex } from "./split_bibtex.ts";
import { splitEndnoteXml } from "./split_endnote_xml.ts";
import { splitNbib } from "./split_nbib.ts";
import { splitRecordCsv } from "./split_record_csv.ts";
import { splitRis } from "./split_ris.ts";

const splitters: Readonly<Record<RecordFormat, (file: string, text: string) => SplitRecords>> = {
  RIS: splitRis,
  PubMed: splitNbib,
  BibTeX: splitBibtex,
  "EndNote XML": splitEndnoteXml,
  "Zotero CSV": splitRecordCsv,
  "Covidence CSV": splitRecordCsv,
  "Rayyan CSV": splitRecordCsv,
  CSV: splitRecordCsv,
};

/**
 * Reads the bibliographic records that a database, a reference manager or a screening tool
 * exported: RIS, PubMed (.nbib), BibTeX, EndNote XML, and CSV of Zotero, Covidence, Rayyan and
 * others with a column for the title.
 *
 * The format is found by content, then by the ending of the name. Text is UTF-8 with LF or CRLF,
 * with or without a byte order mark. Character references of HTML and accents of LaTeX become
 * characters; abbreviated last pages are written in full; DOIs are in lower case without address.
 * Decisions of Rayyan and Covidence are read from their notes. Nothing is lost: each record of the
 * file is in the answer, in file order, and tags that were not read are named.
 *
 * Faults, all at once: a file that is not UTF-8, an unknown format, a record that breaks off, text
 * outside of records, a tag that stands twice with different values, a record without a title, a
 * year that is no year, a DOI that is none.
 *
 * @param file How records and messages name the file.
 * @param bytes The file.
 * @returns Records, faults and unread tags; never throws on bad data.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { readRecords } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = "TY  - JOUR\nTI  - PRISMA 2020\nPY  - 2021\nDO  - 10.1136/BMJ.n71\nER  - \n" +
 *   "TY  - JOUR\nTI  - Another\nPY  - soon\nER  - \n";
 * const { format, records, problems } = readRecords("a.ris", new TextEncoder().encode(ris));
 * assert.deepEqual([format, records.length, records[0]?.doi], ["RIS", 2, "10.1136/bmj.n71"]);
 * assert.equal(
 *   problems.map(describeProblem).join("\n"),
 *   'a.ris, line 8, column "PY": found "soon"; allowed: a year of four digits; ' +
 *     "write the year, or leave it out where there is none",
 * );
 * ```
 */
export function readRecords(file: string, bytes: Uint8Array): ReadRecords {
  const failed = (problem: DataProblem): ReadRecords => ({
    format: null,
    records: [],
    problems: [problem],
    unread: [],
  });
  const { text, problem } = decodeText(file, bytes);
  if (problem !== null) return failed(withEncodingAdvice(problem, bytes));
  const format = detectFormat(file, text);
  if (format === null) return failed(unknownFormat(file, text));

  const { raws, problems } = splitters[format](file, text);
  const built = raws.map((raw, index) => buildRecord(file, format, raw, index + 1));
  return {
    format,
    records: built.map(({ record }) => record),
    problems: [...problems, ...built.flatMap(({ problems }) => problems)]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    unread: unreadTags(format, raws),
  };
}

/** Exports of older programs are mostly in the code page of Western Windows. */
function withEncodingAdvice(problem: DataProblem, bytes: Uint8Array): DataProblem {
  if (!problem.found.startsWith("bytes that are not UTF-8")) return problem;
  const western = new TextDecoder("windows-1252").decode(bytes);
  const word = /[A-Za-z]*[À-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ]*/.exec(western)?.[0];
  return {
    ...problem,
    advice: "export the file again as UTF-8" + (word === undefined ? "" : `; if it is to read ` +
      `"${word}", it is in Windows-1252 (Latin-1): iconv -f CP1252 -t UTF-8 old > new`),
  };
}

function unknownFormat(file: string, text: string): DataProblem {
  return {
    file,
    line: null,
    column: null,
    found: text.trim() === "" ? "an empty file" : "a format that is not known",
    allowed: "RIS, PubMed (.nbib), BibTeX, EndNote XML, or CSV with a column Title",
    advice: "export the records as RIS, which every reference manager and database can write",
  };
}

function unreadTags(format: RecordFormat, raws: readonly RawRecord[]): readonly string[] {
  const known = new Set(Object.values(fieldTags[format]).flat());
  const isKnown = (tag: string) => known.has(format.endsWith("CSV") ? tag.toLowerCase() : tag);
  const filled = raws.flatMap(({ fields }) => fields.filter(({ value }) => value !== ""));
  return [...new Set(filled.map(({ tag }) => tag).filter((tag) => !isKnown(tag)))].sort();
}
