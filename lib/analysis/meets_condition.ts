import type { CellValue } from "../table/types.ts";
import type { RowCondition } from "./row_condition.ts";

/** Whether a row meets a condition; an empty cell is in no list. */
export function meetsCondition(
  condition: RowCondition,
  values: Readonly<Record<string, CellValue>>,
): boolean {
  const value = values[condition.column] ?? null;
  if (condition.filled !== undefined && (value !== null) !== condition.filled) return false;
  const listed = (list: readonly (string | number)[]) =>
    value !== null && list.some((item) => `${item}` === `${value}`);
  if (condition.in && !listed(condition.in)) return false;
  if (condition.notIn && listed(condition.notIn)) return false;
  return true;
}
