import assert from "node:assert/strict";
import { formatAsGiven } from "./format_as_given.ts";

Deno.test("formatAsGiven: keeps the decimals of the number and writes no exponent", () => {
  assert.deepEqual([55, 0.5, -1.25, 0.0000012, 1.5e-8, 2e21, 0].map(formatAsGiven), [
    "55",
    "0.5",
    "−1.25",
    "0.0000012",
    "0.000000015",
    "2000000000000000000000",
    "0",
  ]);
});
