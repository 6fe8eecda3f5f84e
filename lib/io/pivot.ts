import { type Frame, frame } from "./frame.ts";
import { frameRows } from "./frame_rows.ts";

/** Which columns of a long frame make a wide one. */
export interface PivotChoices {
  /** Column whose values become the rows. */
  readonly rows: string;
  /** Column whose values become the columns. */
  readonly columns: string;
  /** Column whose values fill the cells. */
  readonly values: string;
}

/**
 * Turns a long data frame into a wide one: a row for each value of one column, a column for each
 * value of another, both in order of appearance. Combinations that do not occur are null.
 *
 * @param source A data frame.
 * @param choices The three columns.
 * @throws {TypeError} if a column does not exist, a head is not text, or two rows claim one cell
 *   (nothing is summed or dropped in silence).
 *
 * @example
 * ```ts
 * import { frame, frameRows, pivot } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const long = await frame([
 *   { study: "a", method: "ESD", n: 20 },
 *   { study: "a", method: "EMR", n: 14 },
 *   { study: "b", method: "ESD", n: 42 },
 * ]);
 * const wide = await pivot(long, { rows: "study", columns: "method", values: "n" });
 * assert.deepEqual(frameRows(wide), [
 *   { study: "a", ESD: 20, EMR: 14 },
 *   { study: "b", ESD: 42, EMR: null },
 * ]);
 * ```
 */
export async function pivot(source: Frame, choices: PivotChoices): Promise<Frame> {
  const unknown = [choices.rows, choices.columns, choices.values]
    .filter((key) => !source.columns.includes(key));
  if (unknown.length > 0) {
    throw new TypeError(
      `pivot, choices: found ${unknown.join(", ")}; allowed: ${source.columns.join(", ")}`,
    );
  }
  const rows = frameRows(source).map((row) => ({
    row: row[choices.rows] ?? null,
    head: row[choices.columns] ?? null,
    value: row[choices.values] ?? null,
  }));
  const heads = [...new Set(rows.map(({ head }) => textOf(head, choices)))];
  const wide = new Map<unknown, Record<string, string | number | boolean | null>>();
  const filled = new Set<string>();
  for (const { row, head, value } of rows) {
    const key = textOf(head, choices);
    const cell = JSON.stringify([row, key]);
    if (filled.has(cell)) {
      throw new TypeError(
        `pivot: found two rows with ${choices.rows} ${row} and ${choices.columns} ${key}; ` +
          `allowed: one; filter or sum the rows first`,
      );
    }
    filled.add(cell);
    const empty = { [choices.rows]: row, ...Object.fromEntries(heads.map((name) => [name, null])) };
    wide.set(row, { ...(wide.get(row) ?? empty), [key]: value });
  }
  return await frame([...wide.values()], {
    columns: wide.size === 0 ? [] : [choices.rows, ...heads],
  });
}

function textOf(head: string | number | boolean | null, choices: PivotChoices): string {
  if (typeof head === "string" && head !== choices.rows) return head;
  throw new TypeError(
    `pivot, columns: found ${String(head)} in "${choices.columns}"; ` +
      `allowed: text other than "${choices.rows}"`,
  );
}
