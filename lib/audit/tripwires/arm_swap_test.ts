import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { meansReview, scores, scoresWith } from "../../../tests/fixtures/audited_means.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import { loadReview } from "../../io/load_review.ts";
import { consequences } from "../../analysis/consequences.ts";
import { withCells } from "../../analysis/with_cells.ts";
import type { CellValue } from "../../table/types.ts";
import { armSwap } from "./arm_swap.ts";

// Six trials in which treatment halves the risk or nearly so.
const trials: readonly CellValue[][] = [
  ["a", 10, 100, 20, 100],
  ["b", 22, 200, 41, 200],
  ["c", 14, 150, 30, 150],
  ["d", 9, 80, 16, 80],
  ["e", 31, 300, 60, 300],
  ["f", 12, 120, 26, 120],
];
const review = (rows: readonly (readonly CellValue[])[]) =>
  auditedReview({ tables: [table("trials", wideColumns, rows)], plans: [wide] });
const swapped = (index: number) =>
  trials.map((row, i) => i === index ? [row[0]!, row[3]!, row[4]!, row[1]!, row[2]!] : row);

Deno.test("armSwap: finds a large trial whose arms were exchanged, and gives back the right effect", () => {
  const slip = review(swapped(4));
  const { alarms } = armSwap.check(slip);
  assert.deepEqual(alarms.map(({ studyId }) => studyId), ["e"]);
  const { mended } = alarms[0]!;
  const right = review(trials);
  const mendedTables = withCells(slip.tables, mended!.cells);
  assert.deepEqual(mendedTables["trials"]?.rows, right.tables["trials"]?.rows);
  assert.ok(consequences(slip, mendedTables).some(({ crosses }) => crosses));
});

Deno.test("armSwap: says nothing of trials that agree, or of fewer than five", () => {
  assert.deepEqual(armSwap.check(review(trials)).alarms, []);
  assert.deepEqual(armSwap.check(review(swapped(0).slice(0, 4))).alarms, []);
});

Deno.test("armSwap: a small trial in the other direction is within chance", () => {
  assert.deepEqual(armSwap.check(review([...trials, ["g", 4, 20, 3, 20]])).alarms, []);
});

Deno.test("armSwap: in a table with a row an arm, the names of the arms are exchanged", async () => {
  // Trial 9 of beta-blockers, 8/23 against 2/25, is the one in favour of the control.
  const { alarms } = armSwap.check(await loadReview("pagliaro1992"));
  assert.deepEqual(alarms.map(({ studyId, line }) => [studyId, line]), [["9", 20]]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["treatment", "control"],
    ["treatment", "beta-blockers"],
  ]);
});

Deno.test("armSwap: means of two arms are exchanged with their spreads and totals", () => {
  const slip = scoresWith("e", { m1: 22.9, sd1: 4.6, m2: 20.6, sd2: 5.0 });
  const [alarm, ...others] = armSwap.check(meansReview(slip)).alarms;
  assert.deepEqual([alarm?.studyId, others], ["e", []]);
  const mended = withCells(meansReview(slip).tables, alarm!.mended!.cells);
  assert.deepEqual(mended["trials"]?.rows, meansReview(scores).tables["trials"]?.rows);
  assert.deepEqual(armSwap.check(meansReview(scores)).alarms, []);
});
