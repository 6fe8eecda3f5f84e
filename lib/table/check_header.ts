import { nearestName } from "./nearest_name.ts";
import { quoteText } from "./quote_text.ts";
import type { ColumnDefinition, DataProblem } from "./types.ts";

/**
 * Compares the head of a CSV file with the declared columns: each of them once, and no other, in
 * any order. (papaparse would rename the second of two equal names.)
 */
export function checkHeader(
  file: string,
  header: readonly string[],
  columns: readonly ColumnDefinition[],
): DataProblem[] {
  const names = columns.map((column) => column.name);
  const allowed = names.join(", ");
  const fault = (column: string | null, found: string, advice: string): DataProblem => ({
    file,
    line: 1,
    column,
    found,
    allowed,
    advice,
  });
  const other = otherSeparator(header, names);
  if (other !== null) {
    return [fault(null, `cells separated by ${other}`, "save the file with commas")];
  }
  const unknown = header.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !header.includes(name));
  const repeated = new Set(header.filter((name, index) => header.indexOf(name) < index));
  return [
    ...[...repeated].map((name) =>
      fault(
        name,
        `this name ${header.filter((other) => other === name).length} times`,
        "rename or remove the others",
      )
    ),
    ...missing.map((name) => {
      const near = nearestName(name, unknown);
      return fault(
        name,
        "no such column",
        near === null ? "add it" : `rename ${quoteText(near)} or add it`,
      );
    }),
    ...unknown.filter((name) => !repeated.has(name)).map((name) => {
      const near = nearestName(name, missing);
      return fault(
        name,
        name === "" ? "a column without a name" : "a column that is not declared",
        near === null
          ? "declare it in datapackage.json or remove it"
          : `rename it to ${quoteText(near)}`,
      );
    }),
  ];
}

/** Semicolons or tabs in the place of commas, which spreadsheets write in many countries. */
function otherSeparator(header: readonly string[], names: readonly string[]): string | null {
  const line = header.join(",");
  for (const [sign, word] of [[";", "semicolons"], ["\t", "tabs"], ["|", "bars"]] as const) {
    const cells = line.split(sign).map((cell) => cell.replace(/^"|"$/g, ""));
    if (cells.length > 1 && names.every((name) => cells.includes(name))) return word;
  }
  return null;
}
