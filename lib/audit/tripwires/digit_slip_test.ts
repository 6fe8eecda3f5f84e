import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { digitSlip } from "./digit_slip.ts";

const groups: readonly CellValue[][] = [
  ["a", 20, 100],
  ["b", 41, 200],
  ["c", 33, 150],
  ["d", 16, 80],
  ["e", 63, 300],
  ["f", 26, 120],
];
const check = (rows: readonly (readonly CellValue[])[]) =>
  digitSlip.check(auditedReview({
    tables: [table("groups", ["id", "events", "total"], rows)],
    plans: [proportion],
  }));
const withRow = (row: CellValue[]) => groups.map((old) => old[0] === row[0] ? row : old);

Deno.test("digitSlip: digits exchanged, and a zero too many", () => {
  const [exchanged] = check(withRow(["d", 61, 80])).alarms;
  assert.deepEqual(exchanged?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["events", 16],
  ]);
  const [zero] = check(withRow(["c", 33, 1500])).alarms;
  assert.deepEqual(zero?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["total", 150],
  ]);
});

Deno.test("digitSlip: says nothing of groups that agree, nor of one far away that no slip explains", () => {
  assert.deepEqual(check(groups).alarms, []);
  assert.deepEqual(check(withRow(["d", 77, 80])).alarms, []);
  assert.equal(check(groups).rowsLookedAt, 6);
});

Deno.test("digitSlip: four groups are too few to show where the others lie", () => {
  assert.deepEqual(check(withRow(["d", 61, 80]).slice(0, 4)).alarms, []);
});
