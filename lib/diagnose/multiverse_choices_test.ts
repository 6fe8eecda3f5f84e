import assert from "node:assert/strict";
import { choiceEffects } from "./multiverse_choices.ts";
import type { SpecificationResult } from "./multiverse_types.ts";

function result(
  tau2: "DL" | "REML",
  interval: "wald" | "hartung-knapp",
  estimate: number,
  conclusion: SpecificationResult["conclusion"],
): SpecificationResult {
  return {
    set: "all",
    measure: "RD",
    zeroCells: "only0",
    pooling: "inverse-variance",
    model: "random",
    tau2,
    interval,
    k: 5,
    unit: "difference",
    estimate,
    lower: estimate - 1,
    upper: estimate + 1,
    conclusion,
  };
}

// The estimator moves the estimate from 1 to 3, the interval alone decides the conclusion.
const results = [
  result("DL", "wald", 1, "above"),
  result("DL", "hartung-knapp", 1, "undecided"),
  result("REML", "wald", 3, "above"),
  result("REML", "hartung-knapp", 3, "undecided"),
];

Deno.test("choiceEffects: the choice that decides flips every pair, the other none", () => {
  assert.deepEqual(choiceEffects(results).map(({ choice, flips }) => [choice, flips]), [
    ["interval", 1],
    ["tau2", 0],
  ]);
});

Deno.test("choiceEffects: all variance lies between the options that move the estimate", () => {
  assert.deepEqual(choiceEffects(results).map((effect) => effect.varianceShare), [0, 1]);
});

Deno.test("choiceEffects: half of the pairs differ where one of two estimators changes it", () => {
  const [first] = choiceEffects([
    ...results.slice(0, 3),
    result("REML", "hartung-knapp", 3, "above"),
  ]);
  assert.equal(first?.flips, 0.5);
});
