import type { TableQuantity } from "../../table/quantity_types.ts";
import type { Review } from "../../table/review_types.ts";
import type { CellValue } from "../../table/types.ts";
import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { leaveOut } from "../leave_out.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { studyIdOf } from "../study_column.ts";
import { syntheses, type Synthesis } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * Two studies of one synthesis from the same place, by the same authors, in periods that overlap:
 * they may count the same people. Mended: the study with fewer people left out.
 */
export const overlappingCohorts: Tripwire = {
  code: "overlapping-cohorts",
  title: "Same place, authors and period",
  looksFor: "two studies of one synthesis with the same place, a common author and a common period",
  source: "reforest",
  check(review) {
    const cohorts = cohortsOf(review);
    const all = syntheses(review);
    return findings(
      all.flatMap(({ studies }) =>
        studies.filter(({ studyId }) => cohorts.has(studyId)).flatMap(({ places }) => places)
      ),
      all.flatMap((synthesis) => alarmsOf(synthesis, cohorts)),
      'datapackage.json does not declare when, where and by whom people were seen ("reforest:quantities").',
    );
  },
};

interface Cohort {
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly authors: readonly string[];
}

function alarmsOf({ plan, studies }: Synthesis, cohorts: ReadonlyMap<string, Cohort>): Alarm[] {
  return studies.flatMap((study, index) =>
    studies.slice(index + 1).flatMap((other): Alarm[] => {
      const [a, b] = [cohorts.get(study.studyId), cohorts.get(other.studyId)];
      if (!a || !b || study.studyId === other.studyId || !overlap(a, b)) return [];
      const [lesser, greater] = sizeOf(study.counts) < sizeOf(other.counts)
        ? [study, other]
        : [other, study];
      const [place] = lesser.places;
      if (place === undefined) return [];
      return [alarmAt(place, {
        rule: "overlapping-cohorts",
        columns: place.columns,
        found: `${study.studyId} (${a.start} to ${a.end}) and ${other.studyId} ` +
          `(${b.start} to ${b.end}) are both from ${a.place}, by ` +
          `${a.authors.filter((name) => b.authors.includes(name)).join(", ")}, and are both in ` +
          `"${plan.title}"`,
        suspicion: "possible",
        mended: { ...leaveOut(lesser.places), words: `${greater.studyId} alone` },
      })];
    })
  );
}

/** Whether place and an author are the same, and the periods have a time in common. */
function overlap(a: Cohort, b: Cohort): boolean {
  return a.place === b.place && a.authors.some((name) => b.authors.includes(name)) &&
    notAfter(a.start, b.end) && notAfter(b.start, a.end);
}

/** Compares "2009" and "2009-07" by what both say. */
function notAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
}

function cohortsOf(review: Review): ReadonlyMap<string, Cohort> {
  return new Map(
    quantitiesOf(review, "cohort").flatMap(({ table, quantity }) =>
      table.rows.flatMap(({ line, values }): [string, Cohort][] => {
        const text = (column: string) => known(quantity, values[column] ?? null);
        const [start, end, place] = [
          text(quantity.start),
          text(quantity.end),
          text(quantity.place),
        ];
        const authors = text(quantity.authors).split(/[;,]/).map((name) => name.trim())
          .filter(Boolean);
        const isYear = [start, end].every((year) => /^\d{4}/.test(year));
        if (!isYear || place === "" || authors.length === 0) return [];
        const id = studyIdOf(review, table.name, { line, values });
        return [[id, { start, end, place, authors }]];
      })
    ),
  );
}

function known(
  { unknown = [] }: Extract<TableQuantity, { readonly quantity: "cohort" }>,
  value: CellValue,
): string {
  const text = `${value ?? ""}`.trim();
  return unknown.includes(text) ? "" : text;
}

function sizeOf(counts: Readonly<Record<string, number>>): number {
  const { total, totalTreated = 0, totalControl = 0 } = counts;
  return total ?? totalTreated + totalControl;
}
