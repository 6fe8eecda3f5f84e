import assert from "node:assert/strict";
import { auditedReview } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { intervalWidth } from "./interval_width.ts";

// Differences with a standard deviation of 10 in one group: limits 1.96 * 10 / sqrt(n) away.
const half = (n: number) => 19.6 / Math.sqrt(n);
const rows: readonly (readonly CellValue[])[] = [25, 36, 49, 64, 81, 100].map((n, i) => [
  `t${i}`,
  2,
  2 - half(n),
  2 + half(n),
  n,
]);
const check = (row: readonly CellValue[]) =>
  intervalWidth.check(auditedReview({
    tables: [
      table("trials", ["id", "est", "lo", "up", "n"], [...rows.slice(0, -1), row]),
    ],
    plans: [],
    quantities: {
      trials: [{
        quantity: "interval",
        estimate: "est",
        lower: "lo",
        upper: "up",
        scale: "raw",
        total: "n",
      }],
    },
  })).alarms;

Deno.test("intervalWidth: widths that follow the number of people are no alarm", () => {
  assert.deepEqual(check(rows[5]!), []);
});

Deno.test("intervalWidth: one standard error on either side is found, and its 95 % limits given", () => {
  // 10 / sqrt(100) = 1 on either side of 2.
  const [alarm] = check(["t5", 2, 1, 3, 100]);
  assert.match(alarm?.found ?? "", / is 0\.51 times as wide as the other studies let one expect$/);
  assert.deepEqual(
    alarm?.mended?.cells.map(({ column, value }) => [column, Number(value).toFixed(2)]),
    [["lo", "0.04"], ["up", "3.96"]],
  );
});

Deno.test("intervalWidth: limits of 90 % are too near to those of 95 % to be told", () => {
  // 1.645 / 1.96 = 0.84, where arms of 1 to 3 widen an interval by 15 %.
  assert.deepEqual(check(["t5", 2, 0.355, 3.645, 100]), []);
});

Deno.test("intervalWidth: what no level explains is far off or nothing", () => {
  assert.equal(check(["t5", 2, -20, 24, 100])[0]?.mended, null);
  // Twice as wide is 4.6 spreads of 15 % away.
  assert.deepEqual(check(["t5", 2, -1.92, 5.92, 100]), []);
});
