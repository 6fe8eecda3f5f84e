import assert from "node:assert/strict";
import { readPrintedNumber } from "./printed_number.ts";

Deno.test("readPrintedNumber: reads decimals, relations, signs and separators as printed", () => {
  const cases: readonly [string, string, number, number][] = [
    ["0.003", "=", 0.003, 3],
    [".05", "=", 0.05, 2],
    ["< 0.001", "<", 0.001, 3],
    ["≥0.99", ">", 0.99, 2],
    ["<= 0.05", "<", 0.05, 2],
    ["-0.7145", "=", -0.7145, 4],
    ["−0.50", "=", -0.5, 2],
    ["12,315", "=", 12315, 0],
    ["12\u2009315", "=", 12315, 0],
    ["0·54", "=", 0.54, 2],
    ["25 %", "=", 25, 0],
  ];
  for (const [text, relation, value, decimals] of cases) {
    assert.deepEqual(readPrintedNumber(text), { text, relation, value, decimals }, text);
  }
});

Deno.test("readPrintedNumber: what is no number is null", () => {
  for (const text of ["", "low", "2025-05", "12,31", "1.2.3", "NS", "1e-3", "<", "."]) {
    assert.equal(readPrintedNumber(text), null, text);
  }
});
