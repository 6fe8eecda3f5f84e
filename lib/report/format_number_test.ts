import assert from "node:assert/strict";
import { formatNumber } from "./format_number.ts";

Deno.test("formatNumber: the minus is U+2212 and zero has no sign", () => {
  assert.equal(formatNumber(-1.5, { digits: 1 }), "\u22121.5");
  assert.equal(formatNumber(-0.001), "0.00");
});

Deno.test("formatNumber: significant digits keep their number through a carry", () => {
  const significant = (x: number, digits: number) =>
    formatNumber(x, { digits, style: "significant" });
  assert.equal(significant(9.99, 2), "10");
  assert.equal(significant(0.0999, 2), "0.10");
  assert.equal(significant(123456, 3), "123000");
  assert.equal(significant(0.00012344, 3), "0.000123");
  assert.equal(significant(-2.5, 1), "\u22123");
  assert.equal(significant(0, 3), "0");
  assert.equal(significant(99999, 2), "100000");
});

Deno.test("formatNumber: significant digits of a percentage", () => {
  assert.equal(formatNumber(0.0096, { digits: 2, style: "significant", shift: 2 }), "0.96");
});

Deno.test("formatNumber: thousands are parted from five digits on, never the decimals", () => {
  const parted = (x: number, digits: number) =>
    formatNumber(x, { digits, thousands: "thin space" });
  assert.equal(parted(1234, 0), "1234");
  assert.equal(parted(12345, 0), "12\u2009345");
  assert.equal(parted(-1234567.12345, 5), "\u22121\u2009234\u2009567.12345");
});

Deno.test("formatNumber: a plus on request, but not before zero", () => {
  assert.equal(formatNumber(0.5, { sign: "always" }), "+0.50");
  assert.equal(formatNumber(0.001, { sign: "always" }), "0.00");
  assert.equal(formatNumber(-0.5, { sign: "always" }), "\u22120.50");
});

Deno.test("formatNumber: refuses digits outside their range, and missing values", () => {
  assert.throws(() => formatNumber(1, { digits: -1 }), /digits: found -1; allowed/);
  assert.throws(() => formatNumber(1, { digits: 0, style: "significant" }), /\[1, 100\]/);
  assert.throws(() => formatNumber(NaN), RangeError);
});
