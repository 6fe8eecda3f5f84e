import assert from "node:assert/strict";
import { decimalsOf } from "./decimals_of.ts";
import { robustDistance } from "./robust_distance.ts";
import { typedSlips } from "./typed_slips.ts";

Deno.test("typedSlips: digits exchanged and the decimal point moved, with the sign kept", () => {
  assert.deepEqual(typedSlips(1.2), [0.12, 2.1, 12]);
  assert.deepEqual(typedSlips(-0.35), [-3.5, -0.53, -0.035]);
  assert.deepEqual(typedSlips(0), []);
});

Deno.test("decimalsOf: the most that any number has, also in small numbers", () => {
  assert.equal(decimalsOf([1, 2.5, 0.25]), 2);
  assert.equal(decimalsOf([]), 0);
  assert.equal(decimalsOf([1.5e-7]), 8);
  assert.equal(decimalsOf([1e21]), 0);
});

Deno.test("robustDistance: by the median, so that a wild number among the others does no harm", () => {
  // Median 3, deviations 2, 1, 0, 1, 997: their median is 1, and 1.4826 an SD.
  const { median, spread, z } = robustDistance(5.9652, [1, 2, 3, 4, 1000], 0);
  assert.deepEqual([median, spread, z.toFixed(10)], [3, 1.4826, "2.0000000000"]);
  assert.equal(robustDistance(1, [1, 2], 0).median, 1.5);
  // Others that agree: the floor is the spread.
  assert.equal(robustDistance(2, [1, 1, 1], 0.5).z, 2);
});
