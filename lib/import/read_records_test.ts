import assert from "node:assert/strict";
import { describeProblem } from "../table/describe_problem.ts";
import { readRecords } from "./read_records.ts";
import type { ReadRecords } from "./record_types.ts";

const folder = new URL("../../tests/fixtures/records/", import.meta.url);

function fixture(name: string): { readonly text: string; readonly read: ReadRecords } {
  const bytes = Deno.readFileSync(new URL(name, folder));
  return { text: new TextDecoder().decode(bytes), read: readRecords(name, bytes) };
}

function readText(file: string, text: string): ReadRecords {
  return readRecords(file, new TextEncoder().encode(text));
}

function faults({ problems }: ReadRecords): readonly string[] {
  return problems.map(describeProblem);
}

/** How many records a file holds, counted without any parser: marks that each record has once. */
const marks: Readonly<Record<string, { readonly format: string; readonly mark: RegExp }>> = {
  "scopus.ris": { format: "RIS", mark: /^ER {2}-/gm },
  "pubmed.nbib": { format: "PubMed", mark: /^PMID-/gm },
  "library.bib": { format: "BibTeX", mark: /^@article/gm },
  "endnote.xml": { format: "EndNote XML", mark: /<\/record>/g },
  "zotero.csv": { format: "Zotero CSV", mark: /^"AAAA/gm },
  "covidence_excluded.csv": { format: "Covidence CSV", mark: /^M.*$/gm },
  "rayyan.csv": { format: "Rayyan CSV", mark: /^rayyan-/gm },
};

for (const [name, { format, mark }] of Object.entries(marks)) {
  Deno.test(`readRecords: ${name} is known by its content, and no record is lost`, () => {
    const { text, read } = fixture(name);
    assert.deepEqual(faults(read), []);
    assert.equal(read.format, format);
    assert.equal(read.records.length, text.match(mark)?.length);
    assert.deepEqual(
      read.records.map(({ position }) => position),
      read.records.map((_, i) => i + 1),
    );
    const lines = text.split("\n");
    for (const { line } of read.records) {
      assert.match(lines[line - 1] ?? "", /^(TY|PMID|@article|<record>|"AAAA|M|rayyan)/);
    }
    assert.equal(readText("export.txt", text).format, format);
  });
}

Deno.test("readRecords: RIS gives all fields, with continued lines and without the address of a DOI", () => {
  const [higgins, , page] = fixture("scopus.ris").read.records;
  assert.deepEqual(higgins, {
    file: "scopus.ris",
    line: 1,
    position: 1,
    source: "Scopus",
    type: "JOUR",
    kind: "journal article",
    title: "Measuring inconsistency in meta-analyses",
    authors: ["Higgins, J. P. T.", "Thompson, S. G.", "Deeks, J. J.", "Altman, D. G."],
    year: 2003,
    journal: "BMJ",
    volume: "327",
    issue: "7414",
    pages: "557-560",
    doi: "10.1136/bmj.327.7414.557",
    pmid: null,
    url: null,
    abstract: null,
    decision: null,
    reason: null,
    note: null,
  });
  assert.equal(
    page?.title,
    "The PRISMA 2020 statement: an updated guideline for reporting systematic reviews",
  );
  assert.equal(page?.doi, "10.1136/bmj.n71");
});

Deno.test("readRecords: PubMed gives the DOI among other identifiers and pages in full", () => {
  const [page, higgins] = fixture("pubmed.nbib").read.records;
  assert.deepEqual(
    [page?.doi, page?.pmid, page?.year, page?.pages, page?.source],
    ["10.1136/bmj.n71", "33782057", 2021, "n71", "PubMed"],
  );
  assert.deepEqual(page?.authors, ["Page, Matthew J", "McKenzie, Joanne E"]);
  assert.deepEqual([higgins?.pages, higgins?.doi], ["557-560", null]);
});

Deno.test("readRecords: BibTeX reads abbreviations, quotes, accents and dashes", () => {
  const [viechtbauer, ruecker] = fixture("library.bib").read.records;
  assert.deepEqual(
    [viechtbauer?.title, viechtbauer?.journal, viechtbauer?.pages, viechtbauer?.year],
    [
      "Conducting meta-analyses in R with the metafor package",
      "Journal of Statistical Software",
      "1-48",
      2010,
    ],
  );
  assert.deepEqual(
    [ruecker?.title, ruecker?.authors[0], ruecker?.authors.length, ruecker?.pmid, ruecker?.line],
    [
      "Undue reliance on I^2 in assessing heterogeneity may mislead",
      "Rücker, Gerta",
      4,
      "19036172",
      17,
    ],
  );
});

Deno.test("readRecords: an escaped brace of BibTeX closes nothing", () => {
  const { records, problems } = readText(
    "a.bib",
    "@article{a, title = {Half \\} open}, year = 2020}",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(records.map(({ title, year }) => [title, year]), [["Half open", 2020]]);
});

Deno.test("readRecords: EndNote XML joins the styles of a title and decodes its characters", () => {
  const [viechtbauer, madeUp] = fixture("endnote.xml").read.records;
  assert.deepEqual(
    [viechtbauer?.title, viechtbauer?.doi, viechtbauer?.kind, viechtbauer?.authors],
    [
      "Conducting meta-analyses in R with the metafor package",
      "10.18637/jss.v036.i03",
      "journal article",
      ["Viechtbauer, Wolfgang"],
    ],
  );
  assert.deepEqual(
    [madeUp?.title, madeUp?.kind, madeUp?.line],
    ["Made-up abstract of R&D in trials", "conference contribution", 4],
  );
});

Deno.test("readRecords: decisions of Rayyan stand when all reviewers agree, and reasons are kept", () => {
  const { records } = fixture("rayyan.csv").read;
  assert.deepEqual(records.map(({ decision, reason, note }) => [decision, reason, note]), [
    ["include", null, null],
    ["exclude", "wrong publication type, background article", null],
    [null, null, "no common decision (Ann: Included, Ben: Maybe)"],
  ]);
  assert.deepEqual(records[1]?.pages, "177-188");
  assert.deepEqual(records[0]?.authors, ["Ouzzani, M.", "Hammady, H."]);
});

Deno.test("readRecords: Covidence's reason of exclusion is a decision, and no reason is none", () => {
  const { records, unread } = fixture("covidence_excluded.csv").read;
  assert.deepEqual(records.map(({ decision, reason }) => [decision, reason]), [
    ["exclude", "Wrong study design"],
    [null, null],
  ]);
  assert.deepEqual(unread, ["Covidence #", "Published Month", "Ref", "Study"]);
});

Deno.test("readRecords: line ends of Windows and a byte order mark change nothing", () => {
  for (const name of Object.keys(marks)) {
    const { text, read } = fixture(name);
    assert.deepEqual(readText(name, `\ufeff${text.replaceAll("\n", "\r\n")}`), read);
  }
});

Deno.test("readRecords: character references of HTML and umlauts are characters", () => {
  const { records } = readText(
    "a.ris",
    "TY  - JOUR\nTI  - M&uuml;ller &amp; S&#246;hne &#x2013; ein Versuch\nER  - \n",
  );
  assert.equal(records[0]?.title, "Müller & Söhne – ein Versuch");
});

Deno.test("readRecords: an accession number is a PMID only where PubMed is the source", () => {
  const ris = (db: string) => `TY  - JOUR\nTI  - A title\n${db}AN  - 12958120\nER  - \n`;
  const pmidOf = (text: string) => readText("a.ris", text).records[0]?.pmid;
  assert.equal(pmidOf(ris("DB  - PubMed\n")), "12958120");
  assert.equal(pmidOf(ris("DB  - Embase\n")), null);
  assert.equal(pmidOf(ris("")), null);
  assert.equal(pmidOf("TY  - JOUR\nTI  - A title\nAN  - PMID: 12958120\nER  - \n"), "12958120");
});
