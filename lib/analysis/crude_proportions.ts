import { clopperPearson } from "../model/clopper_pearson.ts";
import type { CountUnit } from "./count_units.ts";
import type { CrudeProportion } from "./types.ts";

/**
 * Sums events and totals over studies, as if they were one, with the exact interval of Clopper
 * and Pearson (1934, doi 10.1093/biomet/26.4.404). Such an interval takes no account of
 * heterogeneity between studies.
 *
 * @param units Units with counts `events` and `total`; strata are kept apart where `byGroup`.
 */
export function crudeProportions(
  units: readonly CountUnit[],
  choices: { readonly byGroup: boolean; readonly level: number },
): readonly CrudeProportion[] {
  const labels = choices.byGroup
    ? [...new Set(units.map((unit) => unit.group ?? ""))].sort()
    : ["all studies"];
  return labels.flatMap((label) => {
    const members = choices.byGroup ? units.filter((unit) => unit.group === label) : units;
    const total = members.reduce((sum, unit) => sum + (unit.counts.total ?? 0), 0);
    if (total === 0) return [];
    const events = members.reduce((sum, unit) => sum + (unit.counts.events ?? 0), 0);
    return [{
      group: choices.byGroup ? label : null,
      k: members.length,
      label: `${label} (${members.length} ${members.length === 1 ? "study" : "studies"})`,
      events,
      total,
      proportion: events / total,
      interval: clopperPearson(events, total, { level: choices.level }),
    }];
  });
}
