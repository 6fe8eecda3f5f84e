import assert from "node:assert/strict";
import { linearTicks, logTicks, type TicksFit } from "./axis_ticks.ts";

const always: TicksFit = () => true;
const atMost = (count: number): TicksFit => (ticks) => ticks.length <= count;
const labels = (ticks: readonly { label: string }[]) => ticks.map((tick) => tick.label);

Deno.test("logTicks: 1, 2 and 5 in each power of ten, by the label that each needs", () => {
  assert.deepEqual(labels(logTicks(0.05, 20, always)), [
    "0.05",
    "0.1",
    "0.2",
    "0.5",
    "1",
    "2",
    "5",
    "10",
    "20",
  ]);
});

Deno.test("logTicks: fewer where they do not fit, and 1 always among them", () => {
  assert.deepEqual(labels(logTicks(0.05, 20, atMost(6))), ["0.1", "0.3", "1", "3", "10"]);
  assert.deepEqual(labels(logTicks(0.05, 20, atMost(4))), ["0.1", "1", "10"]);
  for (const count of [2, 3, 5, 9]) {
    assert.ok(labels(logTicks(1e-5, 1e5, atMost(count))).includes("1"));
  }
});

Deno.test("logTicks: round numbers on an axis that is too short for powers of ten", () => {
  assert.deepEqual(labels(logTicks(0.88, 1.23, atMost(6))), ["0.9", "1.0", "1.1", "1.2"]);
});

Deno.test("linearTicks: round steps, exact values, one number of decimals", () => {
  assert.deepEqual(linearTicks(0, 0.32, atMost(4)).map((tick) => tick.value), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(labels(linearTicks(-0.1, 0.1, atMost(5))), [
    "−0.10",
    "−0.05",
    "0.00",
    "0.05",
    "0.10",
  ]);
  assert.deepEqual(labels(linearTicks(0, 100, atMost(6))), ["0", "20", "40", "60", "80", "100"]);
});
