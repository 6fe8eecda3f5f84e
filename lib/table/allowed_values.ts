import { quoteText } from "./quote_text.ts";
import type { ColumnDefinition } from "./types.ts";

/** What a column allows, in words: "a whole number, 0 or more". */
export function allowedValues(column: ColumnDefinition): string {
  const { minimum, maximum, enum: codes, pattern } = column.constraints ?? {};
  switch (column.type) {
    case "integer":
      return `a whole number${range(minimum, maximum)}`;
    case "number":
      return `a number${range(minimum, maximum)}`;
    case "boolean":
      return "true or false";
    case "string":
      if (codes !== undefined) return codes.map(quoteText).join(", ");
      return pattern === undefined ? "text" : `text of the form ${pattern}`;
  }
}

function range(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? "" : `, ${maximum} or less`;
}
