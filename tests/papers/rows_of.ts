import type { ProportionRow, RateRow, TwoByTwoRow, TwoRatesRow } from "../../lib/effect/types.ts";

const idOf = (i: number) => String(i + 1).padStart(3, "0");

/** Events and total of the treated, then of the control group. */
export type Cells = readonly (readonly [number, number, number, number])[];

export function tablesOf(cells: Cells): readonly TwoByTwoRow[] {
  return cells.map(([eventsTreated, totalTreated, eventsControl, totalControl], i) => (
    { id: idOf(i), eventsTreated, totalTreated, eventsControl, totalControl }
  ));
}

/** The same tables with the groups exchanged. */
export function exchanged(cells: Cells): Cells {
  return cells.map(([a, n, c, m]) => [c, m, a, n]);
}

/** The first group of each table. */
export function proportionsOf(cells: Cells): readonly ProportionRow[] {
  return cells.map(([events, total], i) => ({ id: idOf(i), events, total }));
}

/** Events and time of the treated, then of the control group. */
export function twoRatesOf(cells: Cells): readonly TwoRatesRow[] {
  return cells.map(([eventsTreated, timeTreated, eventsControl, timeControl], i) => (
    { id: idOf(i), eventsTreated, timeTreated, eventsControl, timeControl }
  ));
}

/** The first group of each pair of rates. */
export function ratesOf(cells: Cells): readonly RateRow[] {
  return cells.map(([events, time], i) => ({ id: idOf(i), events, time }));
}

/** Effects and variances with made-up ids, in the order given. */
export function studiesOf(effects: readonly number[], variances: readonly number[]) {
  return effects.map((yi, i) => ({ id: idOf(i), yi, vi: variances[i]! }));
}

/** Numbers as a table prints them. */
export function printed(values: readonly number[], digits: number): readonly string[] {
  // Adding 0 turns the -0 of a rounded negative number into 0.
  return values.map((value) => (Number(value.toFixed(digits)) + 0).toFixed(digits));
}
