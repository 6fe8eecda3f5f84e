import type { RowCondition } from "../analysis/row_condition.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, findTable, type NamedTables, valueFaults } from "./protocol_names.ts";
import type { TableRow } from "./types.ts";

/** Checks that the columns of conditions on a table exist and that the values occur. */
export function checkConditions(
  named: NamedTables,
  table: string,
  conditions: readonly RowCondition[],
  pointer: string,
): PlacedFault[] {
  return conditions.flatMap((condition, index) => {
    const place = `${pointer}/${index}`;
    const values = (["in", "notIn"] as const).flatMap((test) =>
      (condition[test] ?? []).map((value, i) => ({ pointer: `${place}/${test}/${i}`, value }))
    );
    return [
      ...columnFaults(named, `${place}/column`, table, condition.column),
      ...valueFaults(named, table, condition.column, values, false),
      ...(condition.because === undefined
        ? []
        : columnFaults(named, `${place}/because`, table, condition.because)),
    ];
  });
}

/** The fault of conditions that no row of a table meets together, if it is one. */
export function keepsNothing(
  named: NamedTables,
  tableName: string,
  conditions: readonly RowCondition[],
  pointer: string,
): PlacedFault[] {
  const table = findTable(named, tableName);
  const columns = conditions.map((condition) => condition.column);
  if (table === null || conditions.length === 0) return [];
  if (!columns.every((column) => table.columns.some(({ name }) => name === column))) return [];
  if (!columns.every((column) => named.isTrusted(tableName, column))) return [];
  if (table.rows.some((row) => conditions.every((condition) => meets(row, condition)))) return [];
  return [{
    pointer,
    found: `conditions that no row of ${table.file} meets together`,
    allowed: "conditions that keep a row or more",
    advice: "correct the conditions",
  }];
}

function meets({ values }: TableRow, { column, in: among, notIn, filled }: RowCondition): boolean {
  const cell = values[column] ?? null;
  const isAmong = (list: readonly (string | number)[]) => list.some((value) => value === cell);
  return (among === undefined || isAmong(among)) && (notIn === undefined || !isAmong(notIn)) &&
    (filled === undefined || filled === (cell !== null));
}
