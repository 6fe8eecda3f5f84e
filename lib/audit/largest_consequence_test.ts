import assert from "node:assert/strict";
import type { Consequence } from "../analysis/consequences.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { ifComputable } from "../analysis/if_computable.ts";
import { largestConsequence } from "./largest_consequence.ts";

function result(estimate: number): PrimaryResult {
  return {
    analysis: "a",
    title: "A",
    measure: "PLO",
    stratum: null,
    k: 3,
    reported: {
      estimate,
      lower: estimate - 0.1,
      upper: estimate + 0.1,
      predictionLower: null,
      predictionUpper: null,
      unit: "proportion",
    },
    reason: null,
    conclusion: null,
  };
}

/** A proportion of 0.4 that would be another. */
function moved(to: number, crosses = false): Consequence {
  const named = { analysis: "a", title: "A", stratum: null, measure: "PLO" } as const;
  return { ...named, from: result(0.4), to: result(to), crosses };
}

Deno.test("largestConsequence: the result that moves furthest, either way", () => {
  const all = [moved(0.41), moved(0.3), moved(0.45)];
  assert.equal(largestConsequence(all), all[1]);
  assert.equal(largestConsequence(all.toReversed()), all[1]);
});

Deno.test("largestConsequence: crossing the decision line comes before moving far", () => {
  const all = [moved(0.8), moved(0.41, true), moved(0.42, true)];
  assert.equal(largestConsequence(all), all[2]);
  assert.equal(largestConsequence(all.toReversed()), all[2]);
});

Deno.test("largestConsequence: nothing moves", () => {
  assert.equal(largestConsequence([]), null);
});

Deno.test("ifComputable: impossible numbers are a reason, other errors are errors", () => {
  assert.deepEqual(ifComputable(() => 7), { value: 7, reason: null });
  const told = ifComputable(() => {
    throw new RangeError("found 96 of 95");
  });
  assert.deepEqual(told, { value: null, reason: "not computable: found 96 of 95" });
  const refused = ifComputable(() => {
    throw new Error("a second row of study x");
  });
  assert.equal(refused.reason, "not computable: a second row of study x");
  const broken = () => {
    throw new TypeError("a fault of the program");
  };
  assert.throws(() => ifComputable(broken), TypeError);
});
