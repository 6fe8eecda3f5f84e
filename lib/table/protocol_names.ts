import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import type { CellValue, Table } from "./types.ts";
import { unknownName } from "./unknown_name.ts";

/** What the names in a protocol are looked up in. */
export interface NamedTables {
  readonly tables: Readonly<Record<string, Table>>;
  /** Whether the values of a column can be trusted; not so where the table has faults. */
  readonly isTrusted: (table: string, column: string) => boolean;
}

const mostShown = 12;

/** The table of a name, if there is one. */
export function findTable({ tables }: NamedTables, name: string): Table | null {
  return Object.hasOwn(tables, name) ? tables[name] ?? null : null;
}

/** The fault of naming a table that does not exist, if it is one. */
export function tableFaults(named: NamedTables, pointer: string, name: string): PlacedFault[] {
  if (findTable(named, name) !== null) return [];
  return [unknownName(pointer, name, Object.keys(named.tables), "table")];
}

/** The fault of naming a column that a table lacks; an unknown table is told elsewhere. */
export function columnFaults(
  named: NamedTables,
  pointer: string,
  tableName: string,
  name: string,
  kind: "any" | "numeric" = "any",
): PlacedFault[] {
  const table = findTable(named, tableName);
  if (table === null) return [];
  const column = table.columns.find((column) => column.name === name);
  if (column === undefined) {
    const names = table.columns.map((column) => column.name);
    return [unknownName(pointer, name, names, "column", table.file)];
  }
  if (kind === "any" || column.type === "integer" || column.type === "number") return [];
  return [{
    pointer,
    found: `the column ${quoteText(name)}, which holds text`,
    allowed: "a column of numbers",
    advice: "name a column of numbers",
  }];
}

/** The faults of asking a column for values that none of its cells has. */
export function valueFaults(
  named: NamedTables,
  tableName: string,
  column: string,
  wanted: readonly { readonly pointer: string; readonly value: string | number }[],
  asText: boolean,
): PlacedFault[] {
  const table = findTable(named, tableName);
  if (table === null || !table.columns.some(({ name }) => name === column)) return [];
  if (!named.isTrusted(tableName, column)) return [];
  const present = new Set<CellValue>(table.rows.map((row) => row.values[column] ?? null));
  present.delete(null);
  const texts = [...present].map(String);
  return wanted.flatMap(({ pointer, value }) => {
    if (asText ? texts.includes(String(value)) : present.has(value)) return [];
    const shown = [...present].slice(0, mostShown).map((cell) => JSON.stringify(cell));
    const more = present.size > mostShown ? `, and ${present.size - mostShown} more` : "";
    const near = nearestName(String(value), texts);
    return [{
      pointer,
      found: `${JSON.stringify(value)}, which no row has`,
      allowed: `values of ${quoteText(column)} in ${table.file}: ${shown.join(", ")}${more}`,
      advice: near === null
        ? "correct the value"
        : `did you mean ${JSON.stringify([...present][texts.indexOf(near)])}?`,
    }];
  });
}
