import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { bothArmsZero } from "./both_arms_zero.ts";

const check = (...rows: CellValue[][]) =>
  bothArmsZero.check(auditedReview({
    tables: [table("trials", wideColumns, rows)],
    plans: [wide],
  }));

const others: CellValue[][] = [
  ["a", 10, 25, 5, 25],
  ["b", 8, 25, 7, 25],
  ["c", 9, 20, 3, 20],
  ["d", 2, 20, 1, 20],
  ["e", 1, 20, 0, 20],
];

Deno.test("bothArmsZero: rings where the others would let one expect events, and would leave the row out", () => {
  // Risks 0.3, 0.3, 0.3, 3/40 and 1/40: three quarters exceed 3/40, and (1 - 3/40) ** 40 = 0.044.
  const { alarms, rowsLookedAt } = check(...others, ["f", 0, 20, 0, 20]);
  assert.equal(rowsLookedAt, 6);
  assert.deepEqual(alarms.map(({ line, found }) => [line, found]), [[
    7,
    "no event among 40 people of both arms (P = 0.04 at a risk that three quarters of the other " +
    "studies exceed)",
  ]]);
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ value }) => value), [null, null, null, null]);
});

Deno.test("bothArmsZero: says nothing of a smaller study, where events are rare, or of few studies", () => {
  // (1 - 3/40) ** 38 = 0.052.
  assert.deepEqual(check(...others, ["f", 0, 19, 0, 19]).alarms, []);
  const rare = others.map(([id]): CellValue[] => [id!, 1, 50, 0, 50]);
  assert.deepEqual(check(...rare, ["f", 0, 20, 0, 20]).alarms, []);
  assert.deepEqual(check(...others.slice(0, 2), ["f", 0, 20, 0, 20]).alarms, []);
});

Deno.test("bothArmsZero: one arm without events is no alarm", () => {
  assert.deepEqual(check(...others, ["f", 0, 20, 1, 20]).alarms, []);
});
