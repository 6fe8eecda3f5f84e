import type { TwoByTwoRow } from "../effect/types.ts";
import { requireCounts } from "../numeric/require_counts.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import type { Exclusion } from "../trace/types.ts";

/** A 2x2 table: a of n1 treated and c of n2 controls had the event, n = n1 + n2. */
export interface Table2x2 {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n1: number;
  readonly n2: number;
  readonly n: number;
}

const fields = [["eventsTreated", "totalTreated"], ["eventsControl", "totalControl"]] as const;

/** The counts of a table in words. */
export function describeTable({ a, c, n1, n2 }: Table2x2): string {
  return `${a} of ${n1} in the treated and ${c} of ${n2} in the control group`;
}

/** Ids and counts of tables, as a digest takes them. */
export function tableColumns(tables: readonly Table2x2[]): {
  readonly ids: readonly string[];
  readonly columns: readonly (readonly number[])[];
} {
  return {
    ids: tables.map((table) => table.id),
    columns: (["a", "n1", "c", "n2"] as const).map((key) => tables.map((table) => table[key])),
  };
}

/** Tables sorted by id; those in which a group is empty are excluded. */
export function tablesOf(
  rows: readonly TwoByTwoRow[],
  caller: string,
): { readonly tables: readonly Table2x2[]; readonly excluded: readonly Exclusion[] } {
  if (rows.length === 0) throw new RangeError(`${caller}: rows: found none; allowed: one or more`);
  requireCounts(rows, fields, caller);
  const all = sortById(rows).map((row): Table2x2 => ({
    id: row.id,
    a: row.eventsTreated,
    b: row.totalTreated - row.eventsTreated,
    c: row.eventsControl,
    d: row.totalControl - row.eventsControl,
    n1: row.totalTreated,
    n2: row.totalControl,
    n: row.totalTreated + row.totalControl,
  }));
  const isEmpty = ({ n1, n2 }: Table2x2) => n1 === 0 || n2 === 0;
  return {
    tables: all.filter((table) => !isEmpty(table)),
    excluded: all.filter(isEmpty).map((table) => ({
      id: table.id,
      reason: `nobody was observed: ${describeTable(table)}`,
    })),
  };
}
