import assert from "node:assert/strict";
import { madeUpStudy } from "./made_up_results_test.ts";
import { weightOf } from "./weight_of.ts";

const weighted = (...weights: (number | null)[]) =>
  weightOf(weights.map((weight, i) => madeUpStudy(`${i}`, { weight })));

Deno.test("weightOf: what the column shows adds up beside the diamond", () => {
  assert.equal(weighted(40.25, 10.25), "50.5");
  assert.equal(weighted(60, 40, null), "100.0");
});

Deno.test("weightOf: nothing without weights, nor where studies have weights in several diamonds", () => {
  assert.equal(weighted(null, null), "");
  assert.equal(weighted(60, 40, 55, 45), "");
});
