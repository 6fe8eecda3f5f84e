import { effectSizes } from "../effect/effect_sizes.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { type StudyColumns, studyColumns } from "../model/study_columns.ts";
import type { Exclusion } from "../trace/types.ts";
import type { StudyWithGroups } from "./small_study_types.ts";

/** Counts of the tables: events and totals of the treated, then of the control group. */
export interface TableColumns {
  readonly eventsTreated: Float64Array;
  readonly eventsControl: Float64Array;
}

/** What tests of small-study effects work on, sorted by id. */
export interface TestColumns extends StudyColumns {
  /** Sample sizes (person-time for rates); null when a study has none. */
  readonly sizes: Float64Array | null;
  /** Sizes of the groups; null when a study has none. */
  readonly totalTreated: Float64Array | null;
  readonly totalControl: Float64Array | null;
  /** Null for studies that are given as effects. */
  readonly tables: TableColumns | null;
  readonly excluded: readonly Exclusion[];
}

function column<T>(
  studies: readonly T[],
  value: (study: T) => number | undefined,
): Float64Array | null {
  const numbers = new Float64Array(studies.length);
  for (const [i, study] of studies.entries()) {
    const number = value(study);
    if (number === undefined || !(number > 0 && number < Infinity)) return null;
    numbers[i] = number;
  }
  return numbers;
}

/** Columns of studies that are given as effects. */
export function columnsOfEffects(
  studies: readonly StudyWithGroups[],
  caller: string,
): TestColumns {
  const columns = studyColumns(studies, caller);
  const sorted = sortById(studies);
  const totalTreated = column(sorted, (study) => study.totalTreated);
  const totalControl = column(sorted, (study) => study.totalControl);
  const sum = totalTreated === null || totalControl === null
    ? null
    : totalTreated.map((total, i) => total + totalControl[i]!);
  return {
    ...columns,
    sizes: column(sorted, (study) => study.ni) ?? sum,
    totalTreated,
    totalControl,
    tables: null,
    excluded: [],
  };
}

/** Measures of 2x2 tables that rows can be turned into here. */
const measureOfRows = { OR: "OR", DOR: "OR", RR: "RR", RD: "RD" } as const;

/** Code of a measure that tables are turned into. */
export type RowMeasure = keyof typeof measureOfRows;

/** Whether effects of this measure are computed from tables here. */
export function isRowMeasure(measure: string): measure is RowMeasure {
  return Object.hasOwn(measureOfRows, measure);
}

/**
 * Columns of studies that are given as 2x2 tables. As in R meta 8, 0.5 is added to the cells of
 * studies with a zero cell, and studies without (or with only) events in both groups are left out
 * of odds ratios and risk ratios, about which they say nothing. Null when no study is left.
 */
export function columnsOfRows(
  rows: readonly TwoByTwoRow[],
  measure: RowMeasure,
  caller: string,
): TestColumns | null {
  const code = measureOfRows[measure];
  const { studies, excluded } = effectSizes(rows, {
    measure: code,
    dropDoubleZero: code !== "RD",
  });
  if (studies.length === 0) return null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const of = (value: (row: TwoByTwoRow) => number) =>
    Float64Array.from(studies, ({ id }) => value(byId.get(id)!));
  const totalTreated = of((row) => row.totalTreated);
  const totalControl = of((row) => row.totalControl);
  return {
    ...studyColumns(studies, caller),
    sizes: totalTreated.map((total, i) => total + totalControl[i]!),
    totalTreated,
    totalControl,
    tables: {
      eventsTreated: of((row) => row.eventsTreated),
      eventsControl: of((row) => row.eventsControl),
    },
    excluded,
  };
}
