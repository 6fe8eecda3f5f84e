import assert from "node:assert/strict";
import { seededRandom } from "../numeric/random.ts";
import { shuffled } from "../../tests/properties/random_studies.ts";
import { deduplicateRecords } from "./deduplicate_records.ts";
import type { Deduplication } from "./deduplicate_types.ts";
import { readRecords } from "./read_records.ts";
import type { ImportedRecord } from "./record_types.ts";
import { similarTitles } from "./similar_titles.ts";

const nothing: ImportedRecord = {
  file: "a.ris",
  line: 1,
  position: 1,
  source: "a.ris",
  type: null,
  kind: "unknown",
  title: null,
  authors: [],
  year: null,
  journal: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  url: null,
  abstract: null,
  decision: null,
  reason: null,
  note: null,
};

const paper = {
  title: "Resection of small rectal tumours",
  year: 2019,
  pages: "123-129",
} as const;

/** Records with these fields, one below the other in one file. */
function records(...given: readonly Partial<ImportedRecord>[]): readonly ImportedRecord[] {
  return given.map((fields, i) => ({ ...nothing, line: i + 1, position: i + 1, ...fields }));
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
      { doi: "10.1000/a", title: "Talk about gastric bleeding" },
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
      { ...paper, authors: ["Lee JH"] },
      "same title, year and page, but first authors without a name in common",
    ],
    [
      "a title that says nothing",
      { ...paper, title: "Author reply" },
      { ...paper, title: "Author reply" },
      "same title, year and page, but a title of one or two words",
    ],
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
  assert.throws(() => deduplicateRecords([nothing, nothing]), {
    message: "deduplicateRecords: found record 1 of a.ris twice; allowed: each record once; " +
      "read each file once",
  });
  assert.throws(() => deduplicateRecords([], { similarity: 0 }), {
    message: "deduplicateRecords, similarity: found 0; allowed: above 0, at most 1",
  });
});

/** Made-up records in which clashes, chains and gaps are common. */
function madeUp(seed: string, n: number): readonly ImportedRecord[] {
  const random = seededRandom(seed);
  const one = <Value>(...values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const whole = (most: number) => 1 + Math.floor(random() * most);
  return Array.from({ length: n }, (_, i) => ({
    ...nothing,
    file: `file ${i % 3}`,
    line: i + 1,
    position: i + 1,
    title: one(
      "Resection of small rectal tumours",
      "Resection of small rectal tumours: a cohort",
      "Outcomes after polypectomy",
      "Reply",
      null,
    ),
    year: one(2019, 2020, null),
    pages: one("1-9", "1", null),
    doi: one(null, `10.1000/${whole(n / 4)}`),
    pmid: one(null, null, `${whole(n / 4)}`),
    kind: one("unknown", "unknown", "journal article", "conference contribution"),
    decision: one(null, null, null, "include", "exclude"),
  }));
}

const seeds = Array.from({ length: 60 }, (_, i) => `deduplicate ${i}`);

Deno.test("deduplicateRecords: the order in which records are given does not matter", () => {
  for (const seed of seeds) {
    const given = madeUp(seed, 24);
    assert.deepEqual(deduplicateRecords(shuffled(seed, given)), deduplicateRecords(given));
  }
});

Deno.test("deduplicateRecords: no record is lost, each duplicate has one merge, and what is kept is kept", () => {
  for (const seed of seeds) {
    const given = madeUp(seed, 24);
    const { records, merges } = deduplicateRecords(given);
    const strip = (
      { recordId: _i, duplicateOf: _d, duplicateRule: _r, ...own }: typeof records[number],
    ) => own;
    const byPlace = (a: ImportedRecord, b: ImportedRecord) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position;
    assert.deepEqual(records.map(strip), [...given].sort(byPlace));
    const kept = new Set(records.filter((r) => r.duplicateOf === null).map((r) => r.recordId));
    for (const { duplicateOf } of records) assert.ok(duplicateOf === null || kept.has(duplicateOf));
    assert.deepEqual(
      merges.map(({ duplicate }) => duplicate.recordId),
      records.filter((r) => r.duplicateOf !== null).map((r) => r.recordId),
    );
  }
});

Deno.test("deduplicateRecords: no publication has two DOIs, PMIDs, kinds or decisions", () => {
  for (const seed of seeds) {
    const { records } = deduplicateRecords(madeUp(seed, 24));
    const facts = new Map<string, Record<string, Set<string>>>();
    for (const record of records) {
      const id = record.duplicateOf ?? record.recordId;
      const known = facts.get(id) ??
        { doi: new Set(), pmid: new Set(), kind: new Set(), decision: new Set() };
      facts.set(id, known);
      for (const key of ["doi", "pmid", "kind", "decision"] as const) {
        const value = record[key];
        if (value !== null && value !== "unknown") known[key]?.add(value);
      }
    }
    for (const known of facts.values()) {
      assert.ok(Object.values(known).every((values) => values.size <= 1));
    }
  }
});

Deno.test("deduplicateRecords: of what was kept, completed by its duplicates, nothing more is merged", () => {
  for (const seed of seeds) {
    const { records } = deduplicateRecords(madeUp(seed, 24));
    const kept = records.filter(({ duplicateOf }) => duplicateOf === null).map((record) => {
      const own = records.filter((r) =>
        r.recordId === record.recordId || r.duplicateOf === record.recordId
      );
      return {
        ...record,
        doi: own.find(({ doi }) => doi !== null)?.doi ?? null,
        pmid: own.find(({ pmid }) => pmid !== null)?.pmid ?? null,
        kind: own.find(({ kind }) => kind !== "unknown")?.kind ?? "unknown",
      } as ImportedRecord;
    });
    assert.deepEqual(deduplicateRecords(kept).merges, []);
  }
});

Deno.test("similarTitles: finds the pairs that comparing all with all finds", () => {
  const words = [
    "rectal",
    "tumour",
    "resection",
    "cohort",
    "trial",
    "outcome",
    "bleeding",
    "scope",
  ];
  for (const seed of seeds.slice(0, 20)) {
    const random = seededRandom(seed);
    const titles = Array.from({ length: 40 }, () => ({
      title: words.filter(() => random() < 0.6).join(" "),
      year: random() < 0.2 ? null : 2018 + Math.floor(4 * random()),
    }));
    for (const similarity of [0.6, 0.85, 1]) {
      const expected: string[] = [];
      titles.forEach((a, i) =>
        titles.slice(i + 1).forEach((b, j) => {
          const [one, two] = [a.title.split(" "), b.title.split(" ")];
          if (one.length < 3 || two.length < 3) return;
          if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1) return;
          const common = one.filter((word) => two.includes(word)).length;
          if (2 * common / (one.length + two.length) >= similarity) {
            expected.push(`${i} ${i + 1 + j}`);
          }
        })
      );
      const found = similarTitles(titles, similarity).map((pair) => pair.join(" "));
      assert.deepEqual(found.sort(), expected.sort());
    }
  }
});
