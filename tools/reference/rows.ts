import {
  effectSizes,
  type Measure,
  type ProportionRow,
  type StudyEffect,
  type TwoByTwoRow,
  type TwoRatesRow,
} from "reforest";
import type { Row } from "./types.ts";

const proportionMeasures: readonly string[] = ["PR", "PLN", "PLO", "PAS", "PFT"];
const twoByTwoMeasures: readonly string[] = ["OR", "RR", "RD"];

/** Whether the library computes this measure from the rows of the reference files. */
export function isMeasure(code: string): code is Measure {
  return proportionMeasures.includes(code) || twoByTwoMeasures.includes(code);
}

/** Labels of studies repeat in some data sets, so that rows are named by their place. */
export function rowId(index: number): string {
  return `row ${String(index + 1).padStart(6, "0")}`;
}

function numbers<K extends string>(row: Row, names: readonly K[]): Record<K, number> | null {
  const values = names.map((name) => row[name]);
  return values.every((value) => typeof value === "number")
    ? Object.fromEntries(names.map((name, i) => [name, values[i]])) as Record<K, number>
    : null;
}

/** 2x2 tables; rows with something not available are left out, as R leaves them out. */
export function twoByTwoRows(rows: readonly Row[]): readonly TwoByTwoRow[] {
  return rows.flatMap((row, i) => {
    const counts = numbers(row, ["event_t", "n_t", "event_c", "n_c"]);
    return counts === null ? [] : [{
      id: rowId(i),
      eventsTreated: counts.event_t,
      totalTreated: counts.n_t,
      eventsControl: counts.event_c,
      totalControl: counts.n_c,
    }];
  });
}

/** Events and times of two groups; rows with something not available are left out. */
export function twoRatesRows(rows: readonly Row[]): readonly TwoRatesRow[] {
  return rows.flatMap((row, i) => {
    const values = numbers(row, ["event_t", "time_t", "event_c", "time_c"]);
    return values === null ? [] : [{
      id: rowId(i),
      eventsTreated: values.event_t,
      timeTreated: values.time_t,
      eventsControl: values.event_c,
      timeControl: values.time_c,
    }];
  });
}

/** Proportions; rows with something not available are left out. */
export function proportionRows(rows: readonly Row[]): readonly ProportionRow[] {
  return rows.flatMap((row, i) => {
    const counts = numbers(row, ["event", "n"]);
    return counts === null ? [] : [{ id: rowId(i), events: counts.event, total: counts.n }];
  });
}

/** Effects that the rows hold as such. */
export function genericEffects(rows: readonly Row[]): readonly StudyEffect[] {
  return rows.flatMap((row, i) => {
    const effect = numbers(row, ["yi", "vi"]);
    return effect === null ? [] : [{ id: rowId(i), ...effect }];
  });
}

/**
 * Effects by metafor's defaults; null for a measure that the library does not compute. Rows that
 * hold `yi` and `vi` themselves are taken as they are, whatever the measure is called.
 */
export function effectsOf(measure: string, rows: readonly Row[]): readonly StudyEffect[] | null {
  const given = genericEffects(rows);
  if (given.length > 0) return given;
  if (!isMeasure(measure)) return null;
  return proportionMeasures.includes(measure)
    ? effectSizes(proportionRows(rows), { measure: measure as "PR" }).studies
    : effectSizes(twoByTwoRows(rows), { measure: measure as "OR" }).studies;
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
