import { allowedValues } from "./allowed_values.ts";
import { isOfType } from "./is_of_type.ts";
import { parseCell } from "./parse_cell.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { CellValue, ColumnDefinition } from "./types.ts";

/**
 * Whether a value given in JSON fits a column: its type and constraints, by the rules that a cell
 * of the CSV file meets. A missing value is null, whatever the file writes for it.
 *
 * @returns No fault, or one.
 */
export function checkValue(
  value: CellValue,
  column: ColumnDefinition,
  missingValues: readonly string[],
  pointer: string,
): PlacedFault[] {
  const fault = (advice: string): PlacedFault[] => [
    { pointer, found: JSON.stringify(value), allowed: allowedValues(column), advice },
  ];
  if (value === null) {
    const canMiss = missingValues.length > 0 && column.constraints?.required !== true;
    return canMiss ? [] : fault("give a value: the column has no missing ones");
  }
  if (typeof value === "string" && missingValues.includes(value)) {
    return fault("write null for a missing value");
  }
  const parsed = parseCell(String(value), column, []);
  if (isOfType(value, column.type)) {
    return parsed.fault === null
      ? []
      : fault(parsed.fault.advice.replace(/^correct the cell$/, "correct the value"));
  }
  return fault(
    parsed.fault === null ? `write ${JSON.stringify(parsed.value)}` : "correct the value",
  );
}
