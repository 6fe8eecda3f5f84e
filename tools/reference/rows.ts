import {
  effectSizes,
  type Measure,
  measureFacts,
  type ProportionRow,
  type RowDesign,
  type RowOf,
  type StudyEffect,
  type TwoByTwoRow,
  type TwoRatesRow,
} from "reforest";
import type { Row } from "./types.ts";

/** Whether the library computes this measure. */
export function isMeasure(code: string): code is Measure {
  return Object.hasOwn(measureFacts, code);
}

/** Labels of studies repeat in some data sets, so that rows are named by their place. */
export function rowId(index: number): string {
  return `row ${String(index + 1).padStart(6, "0")}`;
}

/** Names in the files of the numbers of a row, by the library's names. */
const fields: Readonly<Record<RowDesign, Readonly<Record<string, string>>>> = {
  proportion: { events: "event", total: "n" },
  "two-by-two": {
    eventsTreated: "event_t",
    totalTreated: "n_t",
    eventsControl: "event_c",
    totalControl: "n_c",
  },
  means: {
    meanTreated: "mean_t",
    sdTreated: "sd_t",
    totalTreated: "n_t",
    meanControl: "mean_c",
    sdControl: "sd_c",
    totalControl: "n_c",
  },
  matched: {
    meanAfter: "mean_1",
    sdAfter: "sd_1",
    meanBefore: "mean_2",
    sdBefore: "sd_2",
    total: "n",
    correlation: "r",
  },
  rate: { events: "event", time: "time" },
  "two-rates": {
    eventsTreated: "event_t",
    timeTreated: "time_t",
    eventsControl: "event_c",
    timeControl: "time_c",
  },
  correlation: { correlation: "r", total: "n" },
  generic: { yi: "yi", vi: "vi" },
  "log-rank": { observedMinusExpected: "oe", variance: "v" },
};

/** Rows of a design; rows with something not available are left out, as R leaves them out. */
function rowsOf(design: RowDesign, rows: readonly Row[]): readonly RowOf<Measure>[] {
  const names = Object.entries(fields[design]);
  return rows.flatMap((row, i) => {
    const values = names.map(([ours, theirs]) => [ours, row[theirs]] as const);
    return values.every(([, value]) => typeof value === "number")
      ? [{ id: rowId(i), ...Object.fromEntries(values) } as unknown as RowOf<Measure>]
      : [];
  });
}

/** 2x2 tables. */
export function twoByTwoRows(rows: readonly Row[]): readonly TwoByTwoRow[] {
  return rowsOf("two-by-two", rows) as readonly TwoByTwoRow[];
}

/** Events and times of two groups. */
export function twoRatesRows(rows: readonly Row[]): readonly TwoRatesRow[] {
  return rowsOf("two-rates", rows) as readonly TwoRatesRow[];
}

/** Proportions. */
export function proportionRows(rows: readonly Row[]): readonly ProportionRow[] {
  return rowsOf("proportion", rows) as readonly ProportionRow[];
}

/** Effects that the rows hold as such. */
export function genericEffects(rows: readonly Row[]): readonly StudyEffect[] {
  return rowsOf("generic", rows) as readonly StudyEffect[];
}

/**
 * Effects by metafor's defaults; null for a measure that the library does not compute. Rows that
 * hold `yi` and `vi` themselves are taken as they are, whatever the measure is called.
 */
export function effectsOf(measure: string, rows: readonly Row[]): readonly StudyEffect[] | null {
  const given = genericEffects(rows);
  if (given.length > 0) return given;
  return isMeasure(measure)
    ? effectSizes(rowsOf(measureFacts[measure].rows, rows), { measure }).studies
    : null;
}

/** Numbers of studies in the order of the input rows; null where a row has none. */
export function aligned<T extends { readonly id: string }>(
  rows: readonly Row[],
  studies: readonly T[],
  value: (study: T) => number,
): readonly (number | null)[] {
  const byId = new Map(studies.map((study) => [study.id, study]));
  return rows.map((_, i) => {
    const study = byId.get(rowId(i));
    return study === undefined ? null : value(study);
  });
}
