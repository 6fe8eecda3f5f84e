import assert from "node:assert/strict";
import { isReversed } from "./is_reversed.ts";

const others = ["a", "b", "c", "d"].map((id) => ({ id, yi: -1, vi: 1e-4 }));
const effect = (yi: number, standardError: number) => ({ id: "x", yi, vi: standardError ** 2 });

Deno.test("isReversed: opposite to the others, far from them, and one of them with its sign reversed", () => {
  assert.ok(isReversed(effect(1, 0.5), others));
  assert.ok(!isReversed(effect(-1, 0.5), others));
  // 2 / 0.9 is not far; 2 with its sign reversed lies as far below as -1 is above.
  assert.ok(!isReversed(effect(1, 0.9), others));
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
