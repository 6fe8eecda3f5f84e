import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import type { AlarmPlace } from "./alarm_at.ts";
import { quantitiesOf } from "./quantities_of.ts";
import { studyIdOf } from "./study_column.ts";

/** Columns of an estimate and its limits. */
export interface IntervalCells {
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
}

/** An estimate with its limits as printed, and the cells that hold them. */
export interface PrintedInterval {
  readonly place: AlarmPlace;
  readonly columns: IntervalCells;
  /** Scale on which the interval should be centred. */
  readonly scale: "log" | "raw";
  readonly level: number;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Number of people, where a column holds it. */
  readonly total: number | null;
}

interface Declared extends Pick<PrintedInterval, "scale" | "level" | "columns"> {
  readonly table: Table;
  readonly total: string | null;
}

/** The printed intervals of a table, by the columns that hold them. */
export interface IntervalColumnsOfTable {
  readonly intervals: readonly PrintedInterval[];
}

/**
 * Intervals that datapackage.json declares, and those that analyses pool, each set of columns once.
 * Rows in which a number is missing give none.
 */
export function printedIntervals(review: Review): readonly IntervalColumnsOfTable[] {
  const all = [...declaredOf(review), ...plannedOf(review)];
  const keys = all.map(({ table, columns }) =>
    JSON.stringify([table.name, columns.estimate, columns.lower, columns.upper])
  );
  return all.filter((_, index) => keys.indexOf(keys[index]!) === index)
    .map((declared) => ({ intervals: intervalsOf(review, declared) }));
}

function declaredOf(review: Review): Declared[] {
  return quantitiesOf(review, "interval").map(({ table, quantity }) => ({
    table,
    columns: { estimate: quantity.estimate, lower: quantity.lower, upper: quantity.upper },
    scale: quantity.scale,
    level: quantity.level ?? 0.95,
    total: quantity.total ?? null,
  }));
}

function plannedOf(review: Review): Declared[] {
  return plansInForce(review).flatMap(({ table: name, values, measure }): Declared[] => {
    const table = review.tables[name];
    if (!table || !values || !measure || valueShapeOf(values) !== "interval") return [];
    if (!("estimate" in values)) return [];
    const { estimate, lower, upper, level = 0.95 } = values;
    const scale = measureFacts[measure].scale === "log" ? "log" : "raw";
    return [{ table, columns: { estimate, lower, upper }, scale, level, total: null }];
  });
}

function intervalsOf(
  review: Review,
  { table, columns, scale, level, total: totalColumn }: Declared,
): PrintedInterval[] {
  return table.rows.flatMap((row): PrintedInterval[] => {
    const [estimate, lower, upper] = [columns.estimate, columns.lower, columns.upper]
      .map((column) => row.values[column]);
    const total = totalColumn === null ? null : row.values[totalColumn];
    if (typeof estimate !== "number" || typeof lower !== "number" || typeof upper !== "number") {
      return [];
    }
    return [{
      place: { table, line: row.line, studyId: studyIdOf(review, table.name, row) },
      columns,
      scale,
      level,
      estimate,
      lower,
      upper,
      total: typeof total === "number" && total > 0 ? total : null,
    }];
  });
}
