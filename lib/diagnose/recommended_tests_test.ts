import assert from "node:assert/strict";
import { measureFacts } from "../measure/measure_facts.ts";
import { recommendedTests } from "./recommended_tests.ts";
import { testDefinitions } from "./test_definitions.ts";

Deno.test("recommendedTests: every effect measure has a test, and every test exists", () => {
  for (const measure of Object.keys(measureFacts)) {
    const { tests, reason } = recommendedTests(measure);
    assert.ok(tests.length > 0 && reason !== "", measure);
    for (const test of tests) assert.ok(Object.hasOwn(testDefinitions, test), test);
  }
});

Deno.test("recommendedTests: a standard error that follows the effect rules out Egger's kin", () => {
  for (const measure of Object.keys(measureFacts)) {
    const { tests, errorFollowsEffect } = recommendedTests(measure);
    for (const test of ["Egger", "Thompson", "Begg"] as const) {
      assert.equal(tests.includes(test), !errorFollowsEffect, `${test} for ${measure}`);
    }
  }
});

Deno.test("recommendedTests: a code that is not known is refused with those that are", () => {
  assert.throws(() => recommendedTests("OOR"), /found OOR; allowed: AS, CO/);
  assert.throws(() => recommendedTests("constructor"), RangeError);
});
