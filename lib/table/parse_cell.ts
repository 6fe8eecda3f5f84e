import { allowedValues } from "./allowed_values.ts";
import { nearestName } from "./nearest_name.ts";
import { numberAdvice } from "./number_advice.ts";
import { quoteText } from "./quote_text.ts";
import { readPattern } from "./read_pattern.ts";
import type { CellValue, ColumnDefinition } from "./types.ts";

/** A cell's value, or what is wrong with it. */
export type ParsedCell =
  | { readonly value: CellValue; readonly fault: null }
  | {
    readonly value: null;
    readonly fault: { readonly found: string; readonly allowed: string; readonly advice: string };
  };

const wholeNumber = /^-?(?:0|[1-9]\d*)$/;
// Programs write small numbers as 1e-7; no other exponent is needed, and "1E+05" is what a
// spreadsheet leaves of a number that it has shortened.
const decimalNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e-\d+)?$/;

/**
 * Parses a cell by the declared type of its column, and by nothing else: "007", "1e3", "1,5",
 * "NaN" or " 5" are no whole numbers. Missing is what `missingValues` lists, exactly.
 *
 * Text keeps every character; it may not begin or end with a space, since "ESD" and "ESD " look
 * the same and are two codes.
 */
export function parseCell(
  text: string,
  column: ColumnDefinition,
  missingValues: readonly string[],
): ParsedCell {
  const constraints = column.constraints ?? {};
  const fault = (found: string, advice: string): ParsedCell => ({
    value: null,
    fault: { found, allowed: allowedValues(column), advice },
  });
  if (missingValues.includes(text)) {
    const found = text === "" ? "an empty cell" : quoteText(text);
    return constraints.required ? fault(found, "fill in the cell") : { value: null, fault: null };
  }
  const correct = correction(constraints.required === true, missingValues);
  const refuse = (advice: string | null) => fault(quoteText(text), advice ?? correct);
  switch (column.type) {
    case "integer":
    case "number": {
      const value = Number(text);
      const isNumber = column.type === "integer"
        ? wholeNumber.test(text) && text !== "-0" && Number.isSafeInteger(value)
        : decimalNumber.test(text) && Number.isFinite(value) && !Object.is(value, -0);
      if (!isNumber) return refuse(numberAdvice(text, column.type));
      const { minimum = -Infinity, maximum = Infinity } = constraints;
      return value < minimum || value > maximum ? refuse(null) : { value, fault: null };
    }
    case "boolean": {
      if (text === "true" || text === "false") return { value: text === "true", fault: null };
      const near = nearestName(text, ["true", "false"]);
      return refuse(near === null ? null : `write ${near}`);
    }
    case "string":
      if (text.trim() === "") return text === "" ? keep(text) : refuse("empty the cell");
      if (/^\s|\s$/.test(text)) return refuse("remove the space before or after the text");
      if (constraints.enum !== undefined && !constraints.enum.includes(text)) {
        const near = nearestName(text, constraints.enum);
        return refuse(
          near === null
            ? "correct the cell, or add the code to datapackage.json"
            : `did you mean ${quoteText(near)}?`,
        );
      }
      // A pattern that cannot be read is a fault of datapackage.json, told there.
      return readPattern(constraints.pattern ?? "[^]*")?.test(text) === false
        ? refuse(null)
        : keep(text);
  }
}

function keep(value: string): ParsedCell {
  return { value, fault: null };
}

function correction(required: boolean, missingValues: readonly string[]): string {
  const missing = missingValues[0];
  if (required || missing === undefined) return "correct the cell";
  const write = missingValues.includes("") ? "leave it empty" : `write ${quoteText(missing)}`;
  return `correct the cell or ${write} if the value is missing`;
}
