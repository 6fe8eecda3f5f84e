import { byCodeUnits } from "../screen/cell.ts";
import type { LedgerRecord, NearMiss } from "./deduplicate_types.ts";
import { normaliseTitle } from "./normalise_title.ts";
import { similarTitles } from "./similar_titles.ts";

/**
 * Pairs of publications that a person should look at: those whose merge was blocked, and those
 * with similar titles and years. Each pair of publications is shown once, by its first reason.
 */
export function nearMisses(
  records: readonly LedgerRecord[],
  blocked: readonly NearMiss[],
  similarity: number,
): readonly NearMiss[] {
  const rootOf = ({ recordId, duplicateOf }: LedgerRecord) => duplicateOf ?? recordId;
  // The same title within a publication need not be compared twice.
  const seen = new Set<string>();
  const titled = records.flatMap((record) => {
    const title = normaliseTitle(record.title ?? "");
    const key = `${rootOf(record)} ${record.year} ${title}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ record, title, year: record.year }];
  });
  const similar = similarTitles(titled, similarity).flatMap(([i, j]): NearMiss[] => {
    const [first, second] = [titled[i], titled[j]];
    if (first === undefined || second === undefined) return [];
    const likeness = first.title === second.title ? "same title" : "similar titles";
    return [{
      reason: [likeness, ...differences(first.record, second.record)].join("; "),
      first: first.record,
      second: second.record,
    }];
  });

  const shown = new Map<string, NearMiss>();
  for (const pair of [...blocked, ...similar.sort(byIds)].map(inOrder)) {
    const roots = [rootOf(pair.first), rootOf(pair.second)].sort();
    const key = roots.join(" ");
    if (roots[0] !== roots[1] && !shown.has(key)) shown.set(key, pair);
  }
  return [...shown.values()].sort(byIds);
}

function inOrder(pair: NearMiss): NearMiss {
  const { first, second } = pair;
  return byCodeUnits(first.recordId, second.recordId) <= 0
    ? pair
    : { ...pair, first: second, second: first };
}

function byIds(a: NearMiss, b: NearMiss): number {
  return byCodeUnits(a.first.recordId, b.first.recordId) ||
    byCodeUnits(a.second.recordId, b.second.recordId);
}

/** Why two records with alike titles were not merged, field by field. */
function differences(a: LedgerRecord, b: LedgerRecord): readonly string[] {
  const parts: string[] = [];
  const compare = (what: string, one: string | number | null, two: string | number | null) => {
    if (one === null && two === null) parts.push(`no ${what}`);
    else if (one === null || two === null) parts.push(`${what} in one only (${one ?? two})`);
    else if (one !== two) parts.push(`${what} ${one} and ${two}`);
  };
  compare("year", a.year, b.year);
  compare("pages", a.pages, b.pages);
  if (a.doi !== null && b.doi !== null) compare("DOI", a.doi, b.doi);
  if (a.pmid !== null && b.pmid !== null) compare("PMID", a.pmid, b.pmid);
  if (a.kind !== "unknown" && b.kind !== "unknown") compare("kind", a.kind, b.kind);
  return parts;
}
