import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { chiSquareTest } from "./chi_square.ts";

Deno.test("chiSquareTest: R 4.2.2, chisq.test(rbind(first, second), correct = yates)", () => {
  const rows: readonly [number, number, number, number, boolean, number, number][] = [
    [20, 44, 30, 98, false, 2.93232233604904424, 0.08682251791834733],
    [20, 44, 30, 98, true, 2.3178017867225944, 0.1279006586415768],
    [3, 44, 20, 98, false, 4.13171186035114246, 0.04208675620338978],
    [3, 44, 20, 98, true, 3.19116494706295883, 0.07403723343831509],
    [10, 20, 5, 20, false, 2.666666666666667, 0.1024704348597493],
    [10, 20, 5, 20, true, 1.7066666666666666, 0.1914184252376073],
    [150, 1000, 120, 1000, false, 3.8535645472061657, 0.04964038686536882],
    [150, 1000, 120, 1000, true, 3.60094198244487274, 0.05774684150968879],
    [2, 5, 3, 7, false, 0.009795918367346956, 0.921158650225024855],
  ];
  for (const [events1, total1, events2, total2, yates, statistic, pValue] of rows) {
    const found = chiSquareTest(
      { events: events1, total: total1 },
      { events: events2, total: total2 },
      { yates },
    );
    assertNear(found.statistic ?? NaN, statistic, 1e-12);
    assertNear(found.pValue ?? NaN, pValue, 1e-12);
  }
});

Deno.test("chiSquareTest: is the square of the pooled z statistic", () => {
  const { statistic } = chiSquareTest({ events: 7, total: 30 }, { events: 15, total: 41 });
  const pooled = 22 / 71;
  const z = (7 / 30 - 15 / 41) / Math.sqrt(pooled * (1 - pooled) * (1 / 30 + 1 / 41));
  assertNear(statistic ?? NaN, z * z, 1e-12);
});

Deno.test("chiSquareTest: Yates's correction never exceeds the deviation", () => {
  const found = chiSquareTest({ events: 2, total: 5 }, { events: 3, total: 7 }, { yates: true });
  assert.deepEqual([found.statistic, found.pValue], [0, 1]);
});

Deno.test("chiSquareTest: a margin of 0 is said in words", () => {
  const none = chiSquareTest({ events: 0, total: 5 }, { events: 0, total: 7 });
  const all = chiSquareTest({ events: 5, total: 5 }, { events: 7, total: 7 });
  assert.deepEqual([none.statistic, none.pValue], [null, null]);
  assert.equal(none.note, "not defined: nobody in either group has an event");
  assert.deepEqual([all.statistic, all.pValue], [null, null]);
  assert.equal(all.note, "not defined: nobody in either group is without the event");
});

Deno.test("chiSquareTest: notes expected counts below 5, and nothing else", () => {
  const few = chiSquareTest({ events: 2, total: 5 }, { events: 3, total: 7 });
  assert.equal(few.note, "an expected count is 2.1, below 5: prefer an exact test");
  assertNear(few.smallestExpected, 5 * 5 / 12, 1e-15);
  assert.equal(chiSquareTest({ events: 20, total: 44 }, { events: 30, total: 98 }).note, null);
});

Deno.test("chiSquareTest: carries how it was made, and refuses impossible counts by name", () => {
  const plain = chiSquareTest({ events: 1, total: 2 }, { events: 1, total: 3 });
  assert.deepEqual([plain.method, plain.df, plain.choices], ["pearson", 1, { yates: false }]);
  assert.throws(
    () => chiSquareTest({ events: 1, total: 0 }, { events: 1, total: 3 }),
    /chiSquareTest: the first group's total must be a whole number above 0, found 0/,
  );
});
