import assert from "node:assert/strict";
import { countsOfPercentage } from "./counts_of_percentage.ts";

const counts = (percentage: number, decimals: number, total: number) =>
  countsOfPercentage({ percentage, decimals }, total);

Deno.test("countsOfPercentage: counts worked out by hand", () => {
  // 36/42 = 85.714, 35/42 = 83.333.
  assert.deepEqual(counts(85.7, 1, 42), [36]);
  assert.deepEqual(counts(85.8, 1, 42), []);
  // 38/44 = 86.3636 was cut off to 86.3 in a report; 86.4 is the rounded one.
  assert.deepEqual(counts(86.3, 1, 44), [38]);
  assert.deepEqual(counts(86.4, 1, 44), [38]);
  // 182/243 = 74.90 and 183/243 = 75.31 round to 75; 184/243 = 75.72 is cut to it.
  assert.deepEqual(counts(75, 0, 243), [182, 183, 184]);
});

Deno.test("countsOfPercentage: a last 5 may go up or down", () => {
  // 1/8 = 12.5 %.
  assert.deepEqual(counts(12, 0, 8), [1]);
  assert.deepEqual(counts(13, 0, 8), [1]);
});

Deno.test("countsOfPercentage: 0 and 100 percent, and percentages out of range", () => {
  assert.deepEqual(counts(0, 0, 10), [0]);
  assert.deepEqual(counts(100, 0, 10), [10]);
  assert.deepEqual(counts(104, 0, 10), []);
  // 1 of 300 is 0.33 %, which whole percent print as 0, as they print 2 of 300 cut off.
  assert.deepEqual(counts(0, 0, 300), [0, 1, 2]);
});

Deno.test("countsOfPercentage: every count of every total up to 60 is found from its own percentage", () => {
  for (let total = 1; total <= 60; total++) {
    for (let count = 0; count <= total; count++) {
      const printed = Number((100 * count / total).toFixed(1));
      assert.ok(counts(printed, 1, total).includes(count), `${count} of ${total}`);
    }
  }
});

Deno.test("countsOfPercentage: refuses a total of nobody and decimals that nobody prints", () => {
  assert.throws(() => counts(50, 1, 0), /total: found 0; allowed: a whole number, 1 or more/);
  assert.throws(() => counts(50, 1, 2.5), /total: found 2\.5;/);
  assert.throws(() => counts(50, 7, 10), /decimals: found 7; allowed: 0 to 6/);
});
