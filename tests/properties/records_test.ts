import assert from "node:assert/strict";
import { deduplicateRecords } from "../../lib/import/deduplicate_records.ts";
import type { ImportedRecord } from "../../lib/import/record_types.ts";
import { seededRandom } from "../../lib/numeric/random.ts";
import { emptyRecord } from "../fixtures/empty_record.ts";
import { shuffled } from "./random_studies.ts";

/** Made-up records in which clashes, chains and gaps are common. */
function madeUp(seed: string, n: number): readonly ImportedRecord[] {
  const random = seededRandom(seed);
  const one = <Value>(...values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const whole = (most: number) => 1 + Math.floor(random() * most);
  return Array.from({ length: n }, (_, i) => ({
    ...emptyRecord,
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
