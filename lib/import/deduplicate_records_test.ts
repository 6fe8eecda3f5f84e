import assert from "node:assert/strict";
import { emptyRecord } from "../../tests/fixtures/empty_record.ts";
import { deduplicateRecords } from "./deduplicate_records.ts";
import type { Deduplication } from "./deduplicate_types.ts";
import { readRecords } from "./read_records.ts";
import type { ImportedRecord } from "./record_types.ts";

const paper = {
  title: "Resection of small rectal tumours",
  year: 2019,
  pages: "123-129",
} as const;

/** Records with these fields, one below the other in one file. */
function records(...given: readonly Partial<ImportedRecord>[]): readonly ImportedRecord[] {
  return given.map((fields, i) => ({ ...emptyRecord, line: i + 1, position: i + 1, ...fields }));
}

/** What stands for each record. */
function duplicates({ records }: Deduplication): readonly (string | null)[] {
  return records.map(({ duplicateOf }) => duplicateOf);
}

function reasons({ nearMisses }: Deduplication): readonly string[] {
  return nearMisses.map(({ reason }) => reason);
}

Deno.test("deduplicateRecords: the fixtures of all formats are six papers and an abstract", () => {
  const folder = new URL("../../tests/fixtures/records/", import.meta.url);
  const names = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
    name !== "README.md"
  );
  const result = deduplicateRecords(
    names.flatMap((name) => readRecords(name, Deno.readFileSync(new URL(name, folder))).records),
  );
  const kept = result.records.filter(({ duplicateOf }) => duplicateOf === null);
  assert.equal(result.records.length, 17);
  // PubMed ends titles with a full stop, and its record of PRISMA is the fuller one.
  assert.deepEqual(kept.map(({ title }) => title).sort(), [
    "Conducting meta-analyses in R with the metafor package",
    "Made-up abstract of R&D in trials",
    "Measuring inconsistency in meta-analyses",
    "Meta-analysis in clinical trials",
    "Rayyan—a web and mobile app for systematic reviews",
    "The PRISMA 2020 statement: an updated guideline for reporting systematic reviews.",
    "Undue reliance on I2 in assessing heterogeneity may mislead",
  ]);
  assert.equal(result.merges.length, 17 - 7);
  assert.deepEqual(reasons(result), []);
});

Deno.test("deduplicateRecords: the same title, year and first page is one paper, however pages are written", () => {
  const result = deduplicateRecords(
    records(paper, { ...paper, title: "Resection of Small Rectal Tumours." }),
  );
  assert.deepEqual(duplicates(result), [null, "R001"]);
  assert.deepEqual(result.merges.map(({ rule, shared }) => [rule, shared]), [
    ["title, year and page", "resection of small rectal tumours | 2019 | 123"],
  ]);
});

const apart:
  readonly (readonly [string, Partial<ImportedRecord>, Partial<ImportedRecord>, string])[] = [
    [
      "two DOIs",
      { ...paper, doi: "10.1000/a" },
      { ...paper, doi: "10.1000/b" },
      "same title, year and page, but two DOIs (10.1000/a, 10.1000/b)",
    ],
    [
      "two PMIDs and one DOI",
      { ...paper, doi: "10.1000/a", pmid: "1" },
      { ...paper, doi: "10.1000/a", pmid: "2" },
      "same DOI, but two PMIDs (1, 2)",
    ],
    [
      "a conference abstract and the paper",
      { ...paper, kind: "conference contribution" },
      { ...paper, kind: "journal article" },
      "same title, year and page, but two kinds of publication (conference contribution, journal article)",
    ],
    [
      "a DOI that a whole supplement bears",
      { doi: "10.1000/a", title: "Poster on the large bowel" },
      { doi: "10.1000/a", title: "Talk on the gastric bleeding" },
      "same DOI, but titles that share less than half of their words",
    ],
    [
      "an inclusion and an exclusion",
      { ...paper, decision: "include" },
      { ...paper, decision: "exclude" },
      "same title, year and page, but two decisions (exclude, include)",
    ],
    [
      "two volumes",
      { ...paper, volume: "7" },
      { ...paper, volume: "8" },
      "same title, year and page, but two volumes (7, 8)",
    ],
    [
      "two last pages",
      paper,
      { ...paper, pages: "123-130" },
      "same title, year and page, but two last pages (129, 130)",
    ],
    [
      "two first authors",
      { ...paper, authors: ["Kim, J. H."] },
      { ...paper, authors: ["Lee, J."] },
      "same title, year and page, but first authors without a name in common",
    ],
    [
      "a title that says nothing",
      { ...paper, title: "Author reply" },
      { ...paper, title: "Author reply" },
      "same title, year and page, but a title of one or two words",
    ],
    ["no year", { ...paper, year: null }, { ...paper, year: null }, "same title; no year"],
    ["two years", paper, { ...paper, year: 2020 }, "same title; year 2019 and 2020"],
    ["no pages", paper, { ...paper, pages: null }, "same title; pages in one only (123-129)"],
    [
      "two pages",
      paper,
      { ...paper, pages: "5" },
      "same title; pages 123-129 and 5",
    ],
    [
      "one word of eight",
      { ...paper, title: "Resection of small rectal tumours in one centre" },
      { ...paper, title: "Resection of small rectal tumors in one centre" },
      "similar titles",
    ],
  ];

for (const [what, first, second, reason] of apart) {
  Deno.test(`deduplicateRecords: ${what}: shown to a person, not merged`, () => {
    const result = deduplicateRecords(records(first, second));
    assert.deepEqual(duplicates(result), [null, null]);
    assert.deepEqual(reasons(result), [reason]);
  });
}

Deno.test("deduplicateRecords: years two apart and titles that differ much are not shown", () => {
  const far = records(paper, { ...paper, year: 2021 }, { title: "Resection of large tumours" });
  assert.deepEqual(reasons(deduplicateRecords(far)), []);
});

Deno.test("deduplicateRecords: merges pass on: by DOI, then by PMID, then by title", () => {
  const result = deduplicateRecords(records(
    { ...paper, doi: "10.1000/a", authors: ["Kim, J."], url: "u", journal: "Gut" },
    { title: "Resection of small rectal tumours: a cohort", doi: "10.1000/a", pmid: "7" },
    { title: "Resection of small rectal tumours", pmid: "7" },
    paper,
  ));
  assert.deepEqual(duplicates(result), [null, "R001", "R001", "R001"]);
  assert.deepEqual(result.merges.map(({ rule }) => rule), ["DOI", "PMID", "title, year and page"]);
});

Deno.test("deduplicateRecords: what a merge makes possible is merged in another round", () => {
  // The second title is unlike the first, and like the third, which is like both.
  const result = deduplicateRecords(records(
    { title: "alpha beta gamma delta", doi: "10.1000/a" },
    { title: "gamma epsilon zeta eta", doi: "10.1000/a", pmid: "7" },
    { title: "alpha beta gamma epsilon zeta eta", pmid: "7", year: 2020, journal: "Gut" },
  ));
  assert.deepEqual(duplicates(result), ["R003", "R003", null]);
  assert.deepEqual(result.nearMisses, []);
});

Deno.test("deduplicateRecords: one DOI with two years is one paper and no doubt", () => {
  const ahead = { ...paper, doi: "10.1000/a" };
  const result = deduplicateRecords(records(ahead, { ...ahead, year: 2020 }));
  assert.deepEqual(duplicates(result), [null, "R001"]);
  assert.deepEqual(result.nearMisses, []);
});

Deno.test("deduplicateRecords: a record between two DOIs joins neither of them", () => {
  const result = deduplicateRecords(
    records({ ...paper, doi: "10.1000/a" }, paper, { ...paper, doi: "10.1000/b" }),
  );
  assert.deepEqual(duplicates(result), [null, null, null]);
  assert.equal(result.nearMisses.length, 3);
});

Deno.test("deduplicateRecords: the record with a decision is kept, then the fuller one, then the first", () => {
  const full = { ...paper, doi: "10.1000/a", journal: "Gut", volume: "7" };
  assert.deepEqual(
    duplicates(deduplicateRecords(records(paper, full, { ...paper, decision: "include" }))),
    ["R003", "R003", null],
  );
  assert.deepEqual(
    duplicates(deduplicateRecords(records({ ...paper, note: "no common decision" }, full))),
    [null, "R001"],
  );
  assert.deepEqual(duplicates(deduplicateRecords(records(paper, full))), ["R002", null]);
  assert.deepEqual(duplicates(deduplicateRecords(records(paper, paper))), [null, "R001"]);
});

Deno.test("deduplicateRecords: refuses a record twice, and a similarity that is none", () => {
  assert.throws(() => deduplicateRecords([emptyRecord, emptyRecord]), {
    message: "deduplicateRecords: found record 1 of a.ris twice; allowed: each record once; " +
      "read each file once",
  });
  assert.throws(() => deduplicateRecords([], { similarity: 0 }), {
    message: "deduplicateRecords, similarity: found 0; allowed: above 0, at most 1",
  });
});
