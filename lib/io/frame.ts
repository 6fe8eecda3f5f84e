import type { DataFrame } from "danfojs";
import type { PlainRow } from "../report/table_spec_of.ts";
import type { CellValue, Table } from "../table/types.ts";

/** A data frame of danfojs, for looking at data; no statistic passes through it. */
export type Frame = DataFrame;

/**
 * Makes a danfojs data frame of the rows of a table, to filter, sort and group in a notebook.
 *
 * Values keep all their bits and missing values stay null; {@linkcode frameRows} gives them back.
 * danfojs itself is loaded at the first call. Its arithmetic on whole frames is in single
 * precision and is switched off here (it throws): compute with the functions of reforest.
 * Do not use its `concat` and `toCSV`, which damage frames and cells; {@linkcode tableToCsv}
 * writes CSV.
 *
 * @param source A table of a review, or plain rows that all have the same keys.
 * @param choices `columns`: which columns, in which order. @default all
 * @throws {TypeError} naming row and key where rows differ in their keys, or hold undefined, NaN
 *   or an infinity; or if a column does not exist, or hides a member of danfojs ("index", "shape":
 *   danfojs makes each column a property of the frame).
 *
 * @example
 * ```ts
 * import { frame, frameRows } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const trials = await frame([
 *   { id: "a", events: 4, total: 123 },
 *   { id: "b", events: null, total: 306 },
 * ]);
 * const large = trials.query(trials.column("total").gt(200));
 * assert.deepEqual(frameRows(large), [{ id: "b", events: null, total: 306 }]);
 * ```
 */
export async function frame(
  source: Table | readonly PlainRow[],
  choices: { readonly columns?: readonly string[] } = {},
): Promise<Frame> {
  const rows = "digest" in source ? source.rows.map((row) => row.values) : source;
  const all = "digest" in source
    ? source.columns.map((column) => column.name)
    : Object.keys(rows[0] ?? {});
  const columns = [...(choices.columns ?? all)];
  const problems = [
    ...columns.filter((key) => !all.includes(key)).map((key) => `no column "${key}"`),
    ...rows.flatMap((row, index) => problemsOfRow(row, index, all)),
  ];
  if (problems.length > 0) {
    throw new TypeError(
      `frame, source: found ${problems.join("; ")}; ` +
        `allowed: rows with the same keys, of text, finite numbers, truth values or null`,
    );
  }
  const { DataFrame } = await import("danfojs");
  const taken = columns.filter((key) => key in DataFrame.prototype);
  if (taken.length > 0) {
    throw new TypeError(
      `frame, columns: found ${
        taken.join(", ")
      }; allowed: names that danfojs does not use itself; ` +
        `choose the other columns`,
    );
  }
  return new DataFrame(rows.map((row) => columns.map((key) => row[key] ?? null)), { columns });
}

function problemsOfRow(
  row: Readonly<Record<string, CellValue>>,
  index: number,
  keys: readonly string[],
): string[] {
  const where = `row ${index + 1}`;
  return [
    ...Object.keys(row).filter((key) => !keys.includes(key)).map((key) =>
      `${where}: unknown key "${key}"`
    ),
    ...keys.flatMap((key) => {
      const value: unknown = row[key];
      const fine = value === null || typeof value === "string" || typeof value === "boolean" ||
        (typeof value === "number" && Number.isFinite(value));
      return fine ? [] : [`${where}, "${key}": ${String(value)}`];
    }),
  ];
}
