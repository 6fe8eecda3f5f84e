import type { RowCondition } from "../analysis/row_condition.ts";
import type { Table, TableRow } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";

/** Studies of a table with at least one row that meets all conditions. */
export function studiesMeeting(
  name: string,
  where: readonly RowCondition[],
  tables: Readonly<Record<string, Table>>,
): ReadonlySet<string> {
  const table = tables[name];
  if (table === undefined) {
    throw new TypeError(
      `flow definition: found the table "${name}"; allowed: ${Object.keys(tables).join(", ")}`,
    );
  }
  requireColumns(table, ["study_id", ...where.map((condition) => condition.column)]);
  return new Set(
    table.rows.filter((row) => where.every((condition) => meets(row, condition)))
      .map((row) => textOf(row, "study_id")),
  );
}

function meets(row: TableRow, condition: RowCondition): boolean {
  const text = textOf(row, condition.column);
  const listed = (list: readonly (string | number)[]) => list.some((item) => `${item}` === text);
  return (condition.filled === undefined || condition.filled === (text !== "")) &&
    (condition.in === undefined || (text !== "" && listed(condition.in))) &&
    (condition.notIn === undefined || !listed(condition.notIn));
}
