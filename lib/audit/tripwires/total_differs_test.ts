import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { totalDiffers } from "./total_differs.ts";

const check = (...rows: CellValue[][]) =>
  totalDiffers.check(auditedReview({
    tables: [table("trials", wideColumns, rows)],
    plans: [wide],
  }));

Deno.test("totalDiffers: one row against two others with the same total", () => {
  const { alarms, rowsLookedAt } = check(
    ["a", 2, 54, 5, 50],
    ["a", 9, 45, 8, 50],
    ["a", 3, 54, 4, 50],
    ["b", 3, 30, 4, 31],
  );
  assert.equal(rowsLookedAt, 3);
  assert.deepEqual(alarms.map(({ line, columns, found }) => [line, columns, found]), [
    [3, ["nt"], "a total of 45; in the 2 other rows of the study it is 54"],
  ]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ value }) => value), [54]);
});

Deno.test("totalDiffers: totals that all differ, as with people lost over time, say nothing", () => {
  assert.deepEqual(
    check(["a", 2, 54, 5, 50], ["a", 9, 50, 8, 48], ["a", 3, 45, 4, 40]).alarms,
    [],
  );
});

Deno.test("totalDiffers: two rows do not show which one is right", () => {
  const { alarms, reason } = check(["a", 2, 54, 5, 50], ["a", 9, 45, 8, 50]);
  assert.deepEqual(alarms, []);
  assert.equal(reason, "No study has three rows or more with the total of the same arm.");
});
