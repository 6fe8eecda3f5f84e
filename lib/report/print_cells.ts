import { formatNumber } from "./format_number.ts";
import type { PrintCell, TableColumn, TableSpec } from "./table_types.ts";

/** The texts of a table, ready to be written in any notation. */
export interface PrintedTable {
  readonly heads: readonly string[];
  readonly aligns: readonly ("left" | "right")[];
  /** Row by row, column by column. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Checks a table and turns its cells into texts: `print` for people, `stored` for programs
 * (shortest decimal that reads back as the same number, missing as the empty text).
 *
 * All bad cells are listed at once, by table, row and column.
 */
export function printCells(spec: TableSpec, as: "print" | "stored"): PrintedTable {
  const problems = [...columnProblems(spec), ...cellProblems(spec)];
  if (problems.length === 0) {
    const cells = spec.rows.map((row) =>
      spec.columns.map((column) =>
        as === "print"
          ? printed(row[column.key] ?? null, column)
          : storedText(row[column.key] ?? null)
      )
    );
    cells.forEach((texts, index) =>
      texts.forEach((text, position) => {
        if (isAccident(text)) {
          const key = spec.columns[position]?.key ?? "";
          problems.push(`row ${index + 1}, column "${key}": found the printed text "${text}"`);
        }
      })
    );
    if (problems.length === 0) {
      return {
        heads: spec.columns.map((column) => column.title),
        aligns: spec.columns.map((column) => column.align ?? alignOf(spec, column.key)),
        cells,
      };
    }
  }
  throw new TypeError(
    `table "${spec.id}": ${problems.join("; ")}; ` +
      `allowed: text, finite numbers, and null for a missing value`,
  );
}

function columnProblems(spec: TableSpec): string[] {
  const keys = spec.columns.map((column) => column.key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...(keys.length === 0 ? ["found no columns"] : []),
    ...repeated.map((key) => `found column "${key}" twice`),
  ];
}

function cellProblems(spec: TableSpec): string[] {
  return spec.rows.flatMap((row, index) =>
    spec.columns.flatMap(({ key }) => {
      const cell: unknown = Object.hasOwn(row, key) ? row[key] : undefined;
      const fine = cell === null || (typeof cell === "string" && !isAccident(cell)) ||
        (typeof cell === "number" && Number.isFinite(cell));
      return fine ? [] : [`row ${index + 1}, column "${key}": found ${String(cell)}`];
    })
  );
}

/** Text that only a mistake in a program puts into a table. */
function isAccident(text: string): boolean {
  return /^\s*(undefined|null)\s*$|\bNaN\b|\[object /.test(text);
}

function printed(cell: PrintCell, column: TableColumn): string {
  if (cell === null) return column.missing ?? "–";
  if (typeof cell === "string") return cell === "" ? column.missing ?? "–" : cell;
  if (typeof column.format === "function") return column.format(cell);
  return formatNumber(cell, column.format ?? { digits: Number.isInteger(cell) ? 0 : 2 });
}

function storedText(cell: PrintCell): string {
  return cell === null ? "" : Object.is(cell, -0) ? "0" : String(cell);
}

function alignOf(spec: TableSpec, key: string): "left" | "right" {
  const filled = spec.rows.map((row) => row[key]).filter((cell) => cell !== null);
  return filled.length > 0 && filled.every((cell) => typeof cell === "number") ? "right" : "left";
}
