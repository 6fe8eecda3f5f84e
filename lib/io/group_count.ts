import { type Frame, frame } from "./frame.ts";
import { frameRows } from "./frame_rows.ts";

/**
 * Counts the rows of a data frame by the values of one or more columns.
 *
 * @param source A data frame.
 * @param by Columns to group by.
 * @returns A data frame with these columns and `n`, sorted by them (numbers by size, text by code
 *   units, missing values last).
 * @throws {TypeError} if a column does not exist, or is called "n".
 *
 * @example
 * ```ts
 * import { frame, frameRows, groupCount } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const rows = await frame([{ method: "ESD" }, { method: "EMR" }, { method: "ESD" }]);
 * assert.deepEqual(frameRows(await groupCount(rows, ["method"])), [
 *   { method: "EMR", n: 1 },
 *   { method: "ESD", n: 2 },
 * ]);
 * ```
 */
export async function groupCount(source: Frame, by: readonly string[]): Promise<Frame> {
  const wrong = by.filter((key) => key === "n" || !source.columns.includes(key));
  if (wrong.length > 0 || by.length === 0) {
    throw new TypeError(
      `groupCount, by: found ${by.length === 0 ? "no column" : wrong.join(", ")}; ` +
        `allowed: ${source.columns.filter((key) => key !== "n").join(", ")}`,
    );
  }
  const rows = frameRows(source);
  const groups = new Map<string, { values: (string | number | boolean | null)[]; n: number }>();
  for (const row of rows) {
    const values = by.map((key) => row[key] ?? null);
    const group = groups.get(JSON.stringify(values)) ?? { values, n: 0 };
    groups.set(JSON.stringify(values), { values, n: group.n + 1 });
  }
  const sorted = [...groups.values()].sort((a, b) => compareAll(a.values, b.values));
  return await frame(
    sorted.map(({ values, n }) => ({
      ...Object.fromEntries(by.map((key, i) => [key, values[i] ?? null])),
      n,
    })),
    { columns: sorted.length === 0 ? [] : [...by, "n"] },
  );
}

type Cell = string | number | boolean | null;

function compareAll(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [i, x] of a.entries()) {
    const order = compareCells(x, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
