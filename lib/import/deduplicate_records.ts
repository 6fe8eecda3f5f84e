import { byCodeUnits } from "../screen/cell.ts";
import type {
  DeduplicateChoices,
  Deduplication,
  DuplicateRule,
  LedgerRecord,
} from "./deduplicate_types.ts";
import { mergeByRule } from "./merge_by_rule.ts";
import { nearMisses } from "./near_misses.ts";
import type { ImportedRecord } from "./record_types.ts";
import type { BlockedMerge, KnownReport, NumberedRecord, ReportMerge } from "./report_types.ts";

const rules: readonly DuplicateRule[] = ["DOI", "PMID", "title, year and page"];

/**
 * Finds records that several exports hold of the same publication, and merges few rather than many.
 *
 * Records are merged by the same DOI, then by the same PMID, then by the same normalised title
 * ({@linkcode normaliseTitle}) with the same year and first page; again until nothing is left to
 * merge, so that of what is kept, with the DOI and PMID of its duplicates, nothing more would be
 * merged. All records with the same key
 * are merged, or none of them: a key of records that contradict each other (two DOIs, two PMIDs,
 * two kinds of publication such as conference abstract and full paper, an inclusion and an
 * exclusion; by number: titles that share less than half of their words; by title: two volumes,
 * two last pages, first authors without a name in common, a title of one or two words) is left,
 * and its records are listed as near misses. So are records with similar titles whose years are
 * at most one apart or missing. Nothing is left out: duplicates keep their row, with the id of the
 * record that stands for them.
 *
 * Of merged records the one is kept that has a decision of a screening tool; then one with a
 * note of its reviewers; then the one with more fields filled; then the first by file (code units) and place in it. The order in which the
 * records are given does not matter. 20,000 records take about a second (bench/records_bench.ts).
 *
 * @param records Records of all exports; file and position together must differ.
 * @param choices How similar titles of near misses are. @default { similarity: 0.85 }
 * @throws {TypeError} if two records have the same file and position, or for another similarity
 *   than above 0 up to 1.
 *
 * @example
 * ```ts
 * import { deduplicateRecords, readRecords } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const ris = (title: string, doi: string) => new TextEncoder().encode(
 *   `TY  - JOUR\nTI  - ${title}\nPY  - 2021\nDO  - ${doi}\nER  - \n`,
 * );
 * const { records, merges } = deduplicateRecords([
 *   ...readRecords("a.ris", ris("The PRISMA 2020 statement", "10.1136/bmj.n71")).records,
 *   ...readRecords("b.ris", ris("PRISMA 2020 Statement.", "https://doi.org/10.1136/BMJ.n71")).records,
 * ]);
 * assert.deepEqual(records.map((record) => record.duplicateOf), [null, "R001"]);
 * assert.deepEqual(merges.map(({ rule, shared }) => [rule, shared]), [["DOI", "10.1136/bmj.n71"]]);
 * ```
 */
export function deduplicateRecords(
  records: readonly ImportedRecord[],
  choices: DeduplicateChoices = {},
): Deduplication {
  const similarity = choices.similarity ?? 0.85;
  if (!(similarity > 0 && similarity <= 1)) {
    throw new TypeError(
      `deduplicateRecords, similarity: found ${similarity}; allowed: above 0, at most 1`,
    );
  }
  const numbered = numberRecords(records);
  const { merges, blocked } = mergeAll(numbered);
  const into = new Map(merges.map((merge) => [merge.duplicate.recordId, merge]));
  const keptFor = (id: string): string => {
    let last = id;
    for (let merge = into.get(last); merge !== undefined; merge = into.get(last)) {
      last = merge.kept.recordId;
    }
    return last;
  };
  const ledger = new Map(numbered.map((record): [string, LedgerRecord] => {
    const merge = into.get(record.recordId);
    const duplicateOf = merge === undefined ? null : keptFor(record.recordId);
    return [record.recordId, { ...record, duplicateOf, duplicateRule: merge?.rule ?? null }];
  }));
  const entry = ({ recordId }: NumberedRecord): LedgerRecord => {
    const found = ledger.get(recordId);
    if (found === undefined) throw new Error(`deduplicateRecords: no record ${recordId}`);
    return found;
  };
  const all = [...ledger.values()];
  return {
    kind: "deduplication",
    choices: { similarity },
    records: all,
    merges: all.flatMap(({ recordId }) => into.get(recordId) ?? []).map((merge) => ({
      rule: merge.rule,
      shared: merge.shared,
      kept: entry(merge.kept),
      duplicate: entry(merge.duplicate),
    })),
    nearMisses: nearMisses(
      all,
      blocked.map(({ reason, first, second }) => ({
        reason,
        first: entry(first),
        second: entry(second),
      })),
      similarity,
    ),
  };
}

/** Rule after rule until a whole round merges nothing; what is then blocked stays so. */
function mergeAll(
  records: readonly NumberedRecord[],
): { readonly merges: readonly ReportMerge[]; readonly blocked: readonly BlockedMerge[] } {
  const merges: ReportMerge[] = [];
  let reports: readonly KnownReport[] = records.map((record) => ({
    record,
    doi: record.doi,
    pmid: record.pmid,
    kind: record.kind,
    decision: record.decision,
  }));
  while (true) {
    const before = merges.length;
    const blocked: BlockedMerge[] = [];
    for (const rule of rules) {
      const merged = mergeByRule(reports, rule);
      reports = merged.reports;
      merges.push(...merged.merges);
      blocked.push(...merged.blocked);
    }
    if (merges.length === before) return { merges, blocked };
  }
}

function numberRecords(records: readonly ImportedRecord[]): readonly NumberedRecord[] {
  const sorted = [...records].sort((a, b) =>
    byCodeUnits(a.file, b.file) || a.position - b.position
  );
  const digits = Math.max(3, `${sorted.length}`.length);
  return sorted.map((record, index) => {
    const before = sorted[index - 1];
    if (before?.file === record.file && before.position === record.position) {
      throw new TypeError(
        `deduplicateRecords: found record ${record.position} of ${record.file} twice; ` +
          `allowed: each record once; read each file once`,
      );
    }
    return { ...record, recordId: `R${`${index + 1}`.padStart(digits, "0")}` };
  });
}
