import assert from "node:assert/strict";
import { auditedReview } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { TableQuantity } from "../../table/quantity_types.ts";
import type { CellValue } from "../../table/types.ts";
import { impossibleMean } from "./impossible_mean.ts";
import { impossibleSd } from "./impossible_sd.ts";

const whole: TableQuantity = {
  quantity: "mean",
  column: "mean",
  sd: "sd",
  total: "n",
  whole: true,
  decimals: 2,
};
const review = (row: readonly CellValue[], change: Partial<typeof whole> = {}) =>
  auditedReview({
    tables: [table("trials", ["id", "mean", "sd", "n"], [["a", ...row]])],
    plans: [],
    quantities: { trials: [{ ...whole, ...change } as TableQuantity] },
  });
const found = (row: readonly CellValue[], change: Partial<typeof whole> = {}) =>
  [impossibleMean, impossibleSd].flatMap((rule) =>
    rule.check(review(row, change)).alarms.map((alarm) => alarm.found)
  );

Deno.test("impossibleMean: the example of Brown and Heathers, 5.19 of 28 people", () => {
  assert.deepEqual(found([5.19, 1.2, 28]), [
    "28 people cannot have the mean 5.19 of whole numbers",
  ]);
  // 145 / 28 = 5.1786
  assert.deepEqual(found([5.18, 1.22, 28]), []);
});

Deno.test("impossibleMean: items, decimals and measured values", () => {
  // 436 / 84 = 5.1905, of three items each.
  assert.ok(
    !found([5.19, 1.2, 28], { items: 3 }).some((text) => text.includes("the mean 5.19 of")),
  );
  assert.deepEqual(impossibleMean.check(review([5.2, 1.2, 28], { decimals: 1 })).alarms, []);
  assert.equal(impossibleMean.check(review([5.19, 1.2, 28], { whole: false })).rowsLookedAt, 0);
});

Deno.test("impossibleMean: decimals are those of the cell where none are declared", () => {
  const { decimals: _, ...undeclared } = whole as typeof whole & { decimals: number };
  const one = auditedReview({
    tables: [table("trials", ["id", "mean", "sd", "n"], [["a", 5.1, 1.2, 28]])],
    plans: [],
    quantities: { trials: [undeclared] },
  });
  // 5.1 could be 143 / 28 = 5.107; 5.10 could not.
  assert.deepEqual(impossibleMean.check(one).alarms, []);
  assert.equal(found([5.1, 1.2, 28]).length, 1);
});

Deno.test("impossibleSd: 1 to 5 have the standard deviation 1.58, and no five have 1.57", () => {
  assert.deepEqual(found([3, 1.58, 5]), []);
  assert.deepEqual(found([3, 1.57, 5]), [
    "5 people with the mean 3.00 of whole numbers cannot have the standard deviation 1.57",
  ]);
});

Deno.test("impossibleSd: an impossible mean is left to its own rule, and an empty cell to none", () => {
  assert.deepEqual(impossibleSd.check(review([5.19, 1.2, 28])).alarms, []);
  assert.equal(impossibleSd.check(review([5.18, null, 28])).rowsLookedAt, 0);
  assert.equal(impossibleMean.check(review([5.18, 1.2, 28.5])).rowsLookedAt, 0);
});
