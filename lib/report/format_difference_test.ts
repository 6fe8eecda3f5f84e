import assert from "node:assert/strict";
import { formatDifference, powerOfTen } from "./format_difference.ts";

Deno.test("formatDifference: is the next power of ten above the difference", () => {
  assert.equal(formatDifference(3e-7), "below 10⁻⁶");
  assert.equal(formatDifference(0.2), "below 1");
  assert.equal(formatDifference(42), "below 10²");
});

Deno.test("formatDifference: rounding errors are all alike", () => {
  for (const difference of [0, 2e-17, 9e-15]) {
    assert.equal(formatDifference(difference), "below 10⁻¹⁴");
  }
});

Deno.test("powerOfTen: raises the exponent", () => {
  assert.equal(powerOfTen(-12), "10⁻¹²");
  assert.equal(powerOfTen(0), "1");
});
