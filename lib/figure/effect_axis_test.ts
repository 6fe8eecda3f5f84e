import assert from "node:assert/strict";
import { type AxisMaking, effectAxis } from "./effect_axis.ts";
import type { ForestMark } from "./forest_types.ts";

const square = (estimate: number, lower: number, upper: number): ForestMark => ({
  kind: "square",
  estimate,
  lower,
  upper,
  weight: null,
});
const axis = (unit: AxisMaking["unit"], marks: readonly ForestMark[]) =>
  effectAxis("aTest", { unit, measure: null, marks, choice: undefined, fit: () => () => true });

Deno.test("effectAxis: proportions begin at 0 and end at a round number, or end at 1", () => {
  const ends = (...marks: ForestMark[]) => {
    const { lower, upper } = axis("proportion", marks);
    return [lower, upper];
  };
  assert.deepEqual(ends(square(0.02, 0, 0.036)), [0, 0.05]);
  assert.deepEqual(ends(square(0.3, 0.1, 0.42), { kind: "bar", lower: 0, upper: 0.57 }), [0, 0.6]);
  assert.deepEqual(ends(square(0.5, 0.1, 0.81)), [0, 1]);
  assert.deepEqual(ends(square(0.9, 0.73, 0.98)), [0.7, 1]);
  assert.deepEqual(ends(), [0, 1]);
});

Deno.test("effectAxis: ratios that span a factor of up to 1000 are shown whole, 1 among them", () => {
  const { lower, upper, reference, log } = axis("ratio", [square(4, 2, 8), square(30, 20, 45)]);
  assert.ok(log && lower < 1 && upper > 45 && reference === 1);
});

Deno.test("effectAxis: one very wide interval does not press the others together", () => {
  const others = Array.from({ length: 9 }, (_, i) => square(1 + i / 10, 0.5, 3));
  const { lower, upper } = axis("ratio", [...others, square(2, 1e-6, 1e6)]);
  assert.ok(lower > 0.1 && upper < 10);
  assert.ok(lower < 0.5 && upper > 3);
});

Deno.test("effectAxis: differences stand around 0", () => {
  const { lower, upper, reference, ticks } = axis("difference", [square(0.2, 0.1, 0.3)]);
  assert.ok(lower < 0 && upper > 0.3 && reference === 0);
  assert.ok(ticks.some((tick) => tick.value === 0));
});
