import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { RowAddress } from "./recorded_types.ts";
import type { Table, TableRow } from "./types.ts";
import { unknownName } from "./unknown_name.ts";

/** The one row of an address, or why there is no such row. */
export interface FoundRow {
  readonly table: Table | null;
  readonly row: TableRow | null;
  /** Empty where a row was found. */
  readonly faults: readonly PlacedFault[];
}

const mostLines = 8;

/**
 * Finds the row that an address means. Exactly one row must have all its values, each of the type
 * of its column; of none the nearest row is told, of several their lines.
 *
 * @param pointer Place of the address in its JSON file.
 */
export function findRow(
  tables: Readonly<Record<string, Table>>,
  { table: name, row: address }: RowAddress,
  pointer: string,
): FoundRow {
  const table = Object.hasOwn(tables, name) ? tables[name] ?? null : null;
  const none = (faults: readonly PlacedFault[]): FoundRow => ({ table, row: null, faults });
  if (table === null) {
    return none([unknownName(`${pointer}/table`, name, Object.keys(tables), "table")]);
  }
  const columns = table.columns.map((column) => column.name);
  const asked = Object.keys(address);
  const unknown = asked.filter((column) => !columns.includes(column));
  if (unknown.length > 0) {
    return none(
      unknown.map((column) =>
        unknownName(`${pointer}/row/${column}`, column, columns, "column", table.file)
      ),
    );
  }
  const matching = table.rows.filter(({ values }) =>
    asked.every((column) => values[column] === address[column])
  );
  const [row] = matching;
  if (row !== undefined && matching.length === 1) return { table, row, faults: [] };
  const words = asked.map((column) => `"${column}" ${JSON.stringify(address[column])}`).join(", ");
  const fault = { pointer: `${pointer}/row`, allowed: `exactly one row of ${table.file}` };
  if (matching.length > 1) {
    const shown = matching.slice(0, mostLines).map(({ line }) => line).join(", ");
    const more = matching.length > mostLines ? ` and ${matching.length - mostLines} more` : "";
    return none([{
      ...fault,
      found: `${matching.length} rows with ${words} (lines ${shown}${more})`,
      advice: "add a column that tells them apart",
    }]);
  }
  return none([{
    ...fault,
    found: `no row with ${words}`,
    advice: nearestRow(table, asked, asked.map((column) => JSON.stringify(address[column]))),
  }]);
}

function nearestRow(table: Table, columns: readonly string[], wanted: readonly string[]): string {
  const texts = table.rows.map(({ values }) =>
    columns.map((column) => JSON.stringify(values[column] ?? null)).join(", ")
  );
  const asked = wanted.join(", ");
  // The number 5 and the text "5" look alike and are two values.
  const alike = texts.find((text) => text.replaceAll('"', "") === asked.replaceAll('"', ""));
  const near = alike ?? nearestName(asked, texts);
  const row = near === null ? undefined : table.rows[texts.indexOf(near)];
  return row === undefined ? "correct the row" : `did you mean line ${row.line} (${near})?`;
}
