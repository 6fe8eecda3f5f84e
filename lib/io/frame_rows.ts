import type { FrameLike, PlainRow } from "../report/table_spec_of.ts";
import type { CellValue } from "../table/types.ts";

/**
 * Gives back the rows of a data frame as plain objects, each value as it was put in.
 *
 * @param source A data frame.
 *
 * @example
 * ```ts
 * import { frame, frameRows } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const rows = [{ id: "a", yi: 0.1 + 0.2 }];
 * assert.deepEqual(frameRows(await frame(rows)), rows);
 * ```
 */
export function frameRows(source: FrameLike): PlainRow[] {
  return source.values.map((row) =>
    Object.fromEntries(source.columns.map((key, i) => [key, (row as CellValue[])[i] ?? null]))
  );
}
