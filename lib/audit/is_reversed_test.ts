import assert from "node:assert/strict";
import { isReversed } from "./is_reversed.ts";

const others = ["a", "b", "c", "d"].map((id) => ({ id, yi: -1, vi: 1e-4 }));
const effect = (yi: number, standardError: number) => ({ id: "x", yi, vi: standardError ** 2 });

Deno.test("isReversed: opposite to the others, far from them, and one of them with its sign reversed", () => {
  assert.ok(isReversed(effect(1, 0.5), others));
  assert.ok(!isReversed(effect(-1, 0.5), others));
  // With its sign reversed 2 lies as far below the others as it should lie near them.
  assert.ok(!isReversed(effect(2, 0.5), others));
});

Deno.test("isReversed: an effect that may be 0 has no direction of its own", () => {
  // 2 / 0.7 is far from the others, and 1 / 0.7 is within chance of 0.
  assert.ok(!isReversed(effect(1, 0.7), others));
});

Deno.test("isReversed: others without a clear direction show nothing", () => {
  const unclear = [-1, 0.9, -0.8, 0.7, -0.1].map((yi, i) => ({ id: `${i}`, yi, vi: 0.01 }));
  assert.ok(!isReversed(effect(3, 0.5), unclear));
});

Deno.test("isReversed: others that differ much are far from nothing", () => {
  // tau2 is 0.47 and the variance of their mean 0.12: 1.5 is less than twice the root of 0.63.
  const spread = [-1.6, -0.4, -1.6, -0.4].map((yi, i) => ({ id: `${i}`, yi, vi: 0.01 }));
  assert.ok(!isReversed(effect(0.5, 0.2), spread));
  assert.ok(isReversed(effect(1.1, 0.2), spread));
});
