import { formatNumber } from "./format_number.ts";
import { formatP } from "./format_p.ts";
import type { NumberStyle } from "./number_style_types.ts";
import { numberStyles } from "./number_styles.ts";
import { setNumbers } from "./set_numbers.ts";
import type { PrintCell, TableColumn, TableSpec } from "./table_types.ts";

/** The texts of a table, ready to be written in any notation. */
export interface PrintedTable {
  readonly title: string;
  readonly note: string | null;
  readonly heads: readonly string[];
  readonly aligns: readonly ("left" | "right")[];
  /** Row by row, column by column. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Checks a table and turns its cells into texts: `print` for people, `stored` for programs
 * (shortest decimal that reads back as the same number, missing as the empty text). What people
 * read is in the marks of the style, save for verbatim columns.
 *
 * All bad cells are listed at once, by table, row and column.
 */
export function printCells(
  spec: TableSpec,
  as: "print" | "stored",
  style: NumberStyle = numberStyles.reforest,
): PrintedTable {
  const problems = [...columnProblems(spec), ...cellProblems(spec)];
  if (problems.length === 0) {
    const cells = spec.rows.map((row) =>
      spec.columns.map((column) =>
        as === "print"
          ? printed(row[column.key] ?? null, column, style)
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
      const set = (text: string) => as === "print" ? setNumbers(text, style) : text;
      return {
        title: set(spec.title),
        note: spec.note === undefined ? null : set(spec.note),
        heads: spec.columns.map((column) => set(column.title)),
        aligns: spec.columns.map((column) => column.align ?? alignOf(spec, column)),
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

function printed(cell: PrintCell, column: TableColumn, style: NumberStyle): string {
  const text = textOf(cell, column, style);
  return typeof cell === "string" && column.verbatim ? text : setNumbers(text, style);
}

function textOf(cell: PrintCell, column: TableColumn, style: NumberStyle): string {
  const { format, missing = "–" } = column;
  if (cell === null || cell === "") return missing;
  if (typeof cell === "string") return cell;
  if (typeof format === "function") return format(cell);
  if (format === "P") return formatP(cell, { style });
  return formatNumber(cell, format ?? { digits: Number.isInteger(cell) ? 0 : 2 });
}

function storedText(cell: PrintCell): string {
  return cell === null ? "" : Object.is(cell, -0) ? "0" : String(cell);
}

function alignOf(spec: TableSpec, { key, format }: TableColumn): "left" | "right" {
  const filled = spec.rows.map((row) => row[key]).filter((cell) => cell !== null);
  if (filled.length === 0) return format === undefined ? "left" : "right";
  return filled.every((cell) => typeof cell === "number") ? "right" : "left";
}
