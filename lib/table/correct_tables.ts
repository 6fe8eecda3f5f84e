import type { PlacedCorrection } from "./parse_corrections.ts";
import type { ReadTable } from "./read_tables.ts";

/** The tables with the corrections in their cells, and without the faults of those cells. */
export function correctTables(
  written: ReadonlyMap<string, ReadTable>,
  placed: readonly PlacedCorrection[],
): ReadonlyMap<string, ReadTable> {
  return new Map([...written].map(([name, read]) => {
    const own = placed.flatMap(({ applied }) => applied.table === name ? [applied] : []);
    if (own.length === 0) return [name, read];
    const isOwn = (line: number | null, column: string | null) =>
      own.some((cell) => cell.line === line && cell.column === column);
    const rows = read.table.rows.map((row) => {
      const changes = own.filter(({ line }) => line === row.line)
        .map(({ column, corrected }) => [column, corrected]);
      return changes.length === 0
        ? row
        : { ...row, values: { ...row.values, ...Object.fromEntries(changes) } };
    });
    return [name, {
      ...read,
      table: { ...read.table, rows },
      refused: read.refused.filter(({ line, column }) => !isOwn(line, column)),
      problems: read.problems.filter(({ line, column }) => !isOwn(line, column)),
    }];
  }));
}
