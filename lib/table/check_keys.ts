import { quoteText } from "./quote_text.ts";
import type { TableResource } from "./parse_csv.ts";
import type { DataProblem, Table } from "./types.ts";

/**
 * Checks that the primary key is filled and unique, and that columns declared unique are. A
 * missing value in a unique column that is no key repeats nothing.
 */
export function checkKeys(file: string, table: Table, resource: TableResource): DataProblem[] {
  const key = resource.schema.primaryKey ?? [];
  const unique = resource.schema.fields.filter((field) => field.constraints?.unique === true);
  return [
    ...(key.length === 0 ? [] : [...emptyKeys(file, table, key), ...repeats(file, table, key)]),
    ...unique.flatMap((field) => repeats(file, table, [field.name])),
  ];
}

function emptyKeys(file: string, table: Table, key: readonly string[]): DataProblem[] {
  const required = new Set(
    table.columns.filter((column) => column.constraints?.required).map((column) => column.name),
  );
  // An empty cell of a required column was reported when the cell was read.
  return key.filter((column) => !required.has(column)).flatMap((column) =>
    table.rows.filter((row) => row.values[column] === null).map((row) => ({
      file,
      line: row.line,
      column,
      found: "an empty cell",
      allowed: "a value, since the column is part of the key",
      advice: "fill in the cell",
    }))
  );
}

function repeats(file: string, table: Table, columns: readonly string[]): DataProblem[] {
  const first = new Map<string, number>();
  const problems: DataProblem[] = [];
  for (const { line, values } of table.rows) {
    const cells = columns.map((column) => values[column] ?? null);
    if (cells.includes(null)) continue;
    const id = JSON.stringify(cells);
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, line);
      continue;
    }
    problems.push({
      file,
      line,
      column: columns.join(", "),
      found: `${cells.map((cell) => quoteText(String(cell))).join(", ")}, as on line ${earlier}`,
      allowed: columns.length === 1 ? "each value once" : "each combination once",
      advice: "correct one of the two rows or remove it",
    });
  }
  return problems;
}
