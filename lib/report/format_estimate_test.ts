import assert from "node:assert/strict";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatPercent } from "./format_percent.ts";

Deno.test("formatEstimate: prints by unit", () => {
  const numbers = { estimate: -0.038, lower: -0.082, upper: 0.006 };
  assert.equal(
    formatEstimate({ ...numbers, unit: "difference" }, { level: 0.95 }),
    "\u22120.038 (95 % CI \u22120.082 to 0.006)",
  );
  // A difference of means has the size of the scale that was measured, and prints as in RevMan.
  assert.equal(
    formatEstimate({ estimate: -3.4567, lower: -6.789, upper: -0.125, unit: "mean difference" }),
    "\u22123.46 (\u22126.79 to \u22120.13)",
  );
  assert.equal(
    formatEstimate({ estimate: 0.25, lower: 0.12, upper: 0.4, unit: "proportion" }, {
      separator: "; ",
    }),
    "25.0 % (12.0 %; 40.0 %)",
  );
});

Deno.test("formatInterval: refuses bounds the wrong way round", () => {
  assert.throws(() => formatInterval({ lower: 2, upper: 1 }), /found 2 above 1/);
});

Deno.test("formatLevel: keeps the digits that matter", () => {
  assert.equal(formatLevel(0.9), "90 %");
  assert.equal(formatLevel(0.975), "97.5 %");
  assert.throws(() => formatLevel(95), /allowed: a number in \(0, 1\)/);
});

Deno.test("formatPercent: moves the point without error", () => {
  assert.equal(formatPercent(0.07, { digits: 10 }), "7.0000000000");
  assert.equal(formatPercent(1), "100.0");
});
