import assert from "node:assert/strict";
import { roundDecimal } from "./round_decimal.ts";

Deno.test("roundDecimal: ties go away from zero on the shortest decimal", () => {
  assert.equal(roundDecimal(1.005, 2), "1.01");
  assert.equal(roundDecimal(-1.005, 2), "-1.01");
  assert.equal(roundDecimal(2.5, 0), "3");
  assert.equal(roundDecimal(0.5, 0), "1");
  assert.equal(roundDecimal(8.345, 2), "8.35");
  // The neighbour below the double that is written 1.005.
  assert.equal(roundDecimal(1.0049999999999997, 2), "1.00");
});

Deno.test("roundDecimal: carries run through nines", () => {
  assert.equal(roundDecimal(9.995, 2), "10.00");
  assert.equal(roundDecimal(0.96, 1), "1.0");
  assert.equal(roundDecimal(999.5, 0), "1000");
});

Deno.test("roundDecimal: zero has no sign", () => {
  assert.equal(roundDecimal(-0, 2), "0.00");
  assert.equal(roundDecimal(-0.0049, 2), "0.00");
  assert.equal(roundDecimal(-4, -1), "0");
});

Deno.test("roundDecimal: very large and very small numbers are written out", () => {
  assert.equal(roundDecimal(1e21, 0), "1000000000000000000000");
  assert.equal(roundDecimal(5e-324, 2), "0.00");
  assert.equal(roundDecimal(5e-7, 6), "0.000001");
  assert.equal(roundDecimal(123456, -3), "123000");
});

Deno.test("roundDecimal: a shift of the point has no rounding error", () => {
  assert.equal(roundDecimal(0.07, 15, 2), "7.000000000000000");
  assert.equal(roundDecimal(0.285, 0, 2), "29");
});

Deno.test("roundDecimal: agrees with the exact rounding of the engine wherever there is no tie", () => {
  let state = 20240229;
  for (let i = 0; i < 5000; i++) {
    // Park and Miller's generator (doi 10.1145/63039.63042): fixed seed, same numbers every time.
    state = (state * 48271) % 2147483647;
    const x = (state / 2147483647 - 0.5) * 10 ** (state % 7);
    const decimals = state % 5;
    if (/5$/.test(String(x)) && (String(x).split(".")[1] ?? "").length === decimals + 1) continue;
    assert.equal(roundDecimal(x, decimals), x.toFixed(decimals).replace(/^-(?=[0.]*$)/, ""));
  }
});

Deno.test("roundDecimal: refuses what is not a finite number", () => {
  assert.throws(() => roundDecimal(NaN, 2), /x: found NaN; allowed: a finite number/);
  assert.throws(() => roundDecimal(Infinity, 2), RangeError);
  assert.throws(() => roundDecimal(1, 0.5), /decimals and shift: found 0\.5/);
});
