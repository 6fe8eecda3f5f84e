import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import { readPattern } from "./read_pattern.ts";
import type { ColumnDefinition } from "./types.ts";

/** Checks that the constraints of a column fit its type and that its pattern can be read. */
export function checkConstraints(column: ColumnDefinition, pointer: string): PlacedFault[] {
  const constraints = column.constraints ?? {};
  const isNumeric = column.type === "integer" || column.type === "number";
  const misfits = [
    ...(isNumeric ? [] : ["minimum", "maximum"] as const),
    ...(column.type === "string" ? [] : ["enum", "pattern"] as const),
  ].filter((name) => constraints[name] !== undefined);
  const { pattern } = constraints;
  return [
    ...misfits.map((name) => ({
      pointer: `${pointer}/${name}`,
      found: `${name} on a column of type ${column.type}`,
      allowed: name === "minimum" || name === "maximum" ? "integer or number" : "string",
      advice: "remove it or correct the type",
    })),
    ...(pattern === undefined || readPattern(pattern) !== null ? [] : [{
      pointer: `${pointer}/pattern`,
      found: quoteText(pattern),
      allowed: "a regular expression",
      advice: "correct it",
    }]),
  ];
}
