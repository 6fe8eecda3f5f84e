import type { Review } from "../../table/review_types.ts";
import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { leaveOut } from "../leave_out.ts";
import { syntheses, type Synthesis, type SynthesisedStudy } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * Two studies of one synthesis with the same numbers: one report under two names, or a row copied.
 * Two small groups have the same counts by chance, so that of one group the total must be at least
 * 100 and the events 10; of two groups, all four numbers are the same and 10 people in each.
 */
export const duplicateRows: Tripwire = {
  code: "duplicate-rows",
  title: "Same numbers in two studies",
  looksFor: "two studies of one synthesis with the same counts, or the same other numbers",
  source: "reforest",
  check(review) {
    const all = syntheses(review);
    return findings(
      all.flatMap(({ studies }) => studies.flatMap(({ places }) => places)),
      all.flatMap((synthesis) => alarmsOf(synthesis, review)),
      "No analysis brings studies together.",
    );
  },
};

function alarmsOf({ studies }: Synthesis, review: Review): Alarm[] {
  const distinct = studies.filter((study) => tellsApart(study));
  const groups = Map.groupBy(distinct, (study) => numbersOf(study, review));
  return [...groups.values()].flatMap((group): Alarm[] => {
    const names = [...new Set(group.map(({ studyId }) => studyId))];
    const last = group[group.length - 1]!;
    const place = last.places[last.places.length - 1];
    if (names.length < 2 || place === undefined) return [];
    return [alarmAt(place, {
      rule: "duplicate-rows",
      columns: place.columns,
      found: `${names.join(" and ")} have the same numbers: ${numbersOf(last, review)}`,
      suspicion: "likely",
      mended: leaveOut(last.places),
    })];
  });
}

/** Whether the numbers of a study would hardly be those of another by chance. */
function tellsApart({ counts, effect }: SynthesisedStudy): boolean {
  const { events, total, totalTreated = 0, totalControl = 0 } = counts;
  if (events !== undefined) return events >= 10 && (total ?? 0) - events >= 10 && total! >= 100;
  if (counts["eventsTreated"] === undefined) return effect !== null;
  return totalTreated >= 10 && totalControl >= 10 &&
    (counts["eventsTreated"] ?? 0) + (counts["eventsControl"] ?? 0) > 0;
}

function numbersOf({ counts, places }: SynthesisedStudy, { tables }: Review): string {
  if (Object.keys(counts).length > 0) {
    return Object.values(counts).join(", ");
  }
  return places.flatMap(({ table, line, columns }) => {
    const row = tables[table.name]?.rows.find((one) => one.line === line);
    return columns.map((column) => `${row?.values[column] ?? ""}`);
  }).join(", ");
}
