import assert from "node:assert/strict";
import { formatP } from "./format_p.ts";

Deno.test("formatP: decimals by size", () => {
  assert.equal(formatP(0), "< 0.001");
  assert.equal(formatP(0.000999), "< 0.001");
  assert.equal(formatP(0.001), "0.001");
  assert.equal(formatP(0.0032), "0.003");
  assert.equal(formatP(0.0104), "0.01");
  assert.equal(formatP(0.5), "0.50");
});

Deno.test("formatP: near 0.05 the printed value stays on the side of the stored one", () => {
  assert.equal(formatP(0.044), "0.04");
  assert.equal(formatP(0.047), "0.047");
  assert.equal(formatP(0.04951), "< 0.05");
  assert.equal(formatP(0.05), "0.05");
  assert.equal(formatP(0.0501), "0.05");
});

Deno.test("formatP: never prints 1.00", () => {
  assert.equal(formatP(0.994), "0.99");
  assert.equal(formatP(0.995), "> 0.99");
  assert.equal(formatP(1), "> 0.99");
});

Deno.test("formatP: a name takes an equals sign only before a value", () => {
  assert.equal(formatP(0.2, { name: "P" }), "P = 0.20");
  assert.equal(formatP(1, { name: "P" }), "P > 0.99");
});

Deno.test("formatP: refuses what is no probability", () => {
  assert.throws(() => formatP(1.2), /found 1\.2; allowed: a probability/);
  assert.throws(() => formatP(NaN), RangeError);
});
