import type { CellValue, ColumnDefinition } from "./types.ts";

/** Whether a value that is not missing is of the kind that cells of a column have. */
export function isOfType(value: CellValue, type: ColumnDefinition["type"]): boolean {
  switch (type) {
    case "integer":
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return typeof value === "string";
  }
}
