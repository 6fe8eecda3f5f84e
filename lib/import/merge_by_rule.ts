import type { DuplicateRule } from "./deduplicate_types.ts";
import { mergeConflict } from "./merge_conflict.ts";
import { normaliseTitle } from "./normalise_title.ts";
import { firstAndLastPage } from "./first_and_last_page.ts";
import { byPrecedence } from "./precedence.ts";
import type { BlockedMerge, KnownReport, ReportMerge } from "./report_types.ts";

/** Merges the publications that share the key of a rule, unless they contradict each other. */
export function mergeByRule(
  reports: readonly KnownReport[],
  rule: DuplicateRule,
): {
  readonly reports: readonly KnownReport[];
  readonly merges: readonly ReportMerge[];
  readonly blocked: readonly BlockedMerge[];
} {
  const merges: ReportMerge[] = [];
  const blocked: BlockedMerge[] = [];
  const alone: KnownReport[] = [];
  const byKey = new Map<string, KnownReport[]>();
  for (const report of reports) {
    const key = keyOf(report, rule);
    const alike = key === null ? undefined : byKey.get(key);
    if (key === null) alone.push(report);
    else if (alike === undefined) byKey.set(key, [report]);
    else alike.push(report);
  }
  const left = [...byKey].flatMap(([shared, unsorted]): KnownReport[] => {
    const alike = unsorted.sort((a, b) => byPrecedence(a.record, b.record));
    const [first, ...others] = alike;
    if (first === undefined || others.length === 0) return alike;
    const conflict = mergeConflict(alike, rule);
    const kept = first.record;
    if (conflict !== null) {
      others.forEach(({ record }) =>
        blocked.push({ reason: `same ${rule}, but ${conflict}`, first: kept, second: record })
      );
      return alike;
    }
    others.forEach(({ record }) => merges.push({ rule, shared, kept, duplicate: record }));
    return [joined(first, alike)];
  });
  return { reports: [...alone, ...left], merges, blocked };
}

function keyOf({ record, doi, pmid }: KnownReport, rule: DuplicateRule): string | null {
  if (rule === "DOI") return doi;
  if (rule === "PMID") return pmid;
  const { first } = firstAndLastPage(record.pages);
  const title = normaliseTitle(record.title ?? "");
  if (title === "" || record.year === null || first === null) return null;
  return `${title} | ${record.year} | ${first}`;
}

/** What the records together know: free of contradictions, so that any of them may say it. */
function joined({ record }: KnownReport, alike: readonly KnownReport[]): KnownReport {
  const known = <Value>(values: readonly Value[], unknown: Value): Value =>
    values.find((value) => value !== unknown) ?? unknown;
  return {
    record,
    doi: known(alike.map(({ doi }) => doi), null),
    pmid: known(alike.map(({ pmid }) => pmid), null),
    kind: known(alike.map(({ kind }) => kind), "unknown"),
    decision: known(alike.map(({ decision }) => decision), null),
  };
}
