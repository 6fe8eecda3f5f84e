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

Deno.test("bothArmsZero: likely a slip where the others have many events", () => {
  // Crude risk of the others 30/100; 0.7 ** 40 is below 0.001.
  const { alarms, rowsLookedAt } = check(
    ["a", 10, 25, 5, 25],
    ["b", 8, 25, 7, 25],
    ["c", 0, 20, 0, 20],
    ["d", 0, 20, 1, 20],
  );
  assert.equal(rowsLookedAt, 4);
  assert.deepEqual(alarms.map(({ line, suspicion }) => [line, suspicion]), [[4, "likely"]]);
  assert.equal(
    alarms[0]?.found,
    "no event among 40 people of both arms (P < 0.001 at the crude risk of the other studies)",
  );
  assert.deepEqual(alarms[0]?.mended?.cells.map(({ value }) => value), [null, null, null, null]);
});

Deno.test("bothArmsZero: possible where events are rare, or there is no other study", () => {
  // 1/100 in the others, 0.99 ** 20 = 0.82.
  const { alarms: [rare] } = check(["a", 1, 50, 0, 50], ["c", 0, 10, 0, 10]);
  assert.match(rare?.found ?? "", /P = 0\.82 at/);
  assert.equal(rare?.suspicion, "possible");
  assert.equal(
    check(["c", 0, 10, 0, 10]).alarms[0]?.found,
    "no event among 20 people of both arms",
  );
});
