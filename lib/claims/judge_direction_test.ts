import assert from "node:assert/strict";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { loadReview } from "../io/load_review.ts";
import type { Claim, ClaimDirection } from "../table/claim_types.ts";
import { type ClaimedEffect, claimedEffect } from "./claimed_effect.ts";
import { bearsOut, isSignificant, judgeDirection, whyNot } from "./judge_direction.ts";
import { quantityReader } from "./quantity_reader.ts";
import { reviewNumbers } from "../report/numbers/review_numbers.ts";

const bcg = await loadReview("bcg");
// The same analysis with a sensitivity analysis of risk differences, whose value of no effect is 0.
const [plan] = bcg.protocol.analyses;
assert.ok(plan?.sensitivity);
const sensitivity = plan.sensitivity.map((other) =>
  other.id === "odds-ratio" ? { ...other, change: { measure: "RD" as const } } : other
);
const review = { ...bcg, protocol: { ...bcg.protocol, analyses: [{ ...plan, sensitivity }] } };
const results = manuscriptResults(review);
const read = quantityReader(reviewNumbers(results), results.analyses);

function claimOf(quantity: string, ...direction: readonly ClaimDirection[]): Claim {
  return {
    ...{ line: 2, id: "a", manuscript: "Elsewhere", place: "x", text: "1", formats: [{}] },
    ...{ quantities: [quantity], direction, notRecomputable: null },
  };
}

const effectOf = (quantity: string) =>
  claimedEffect(claimOf(quantity), read, review, results.analyses);

Deno.test("claimedEffect: an effect is printed by its estimate, a limit or P, and has the null of its measure", () => {
  const effect = effectOf("tuberculosis.random.upper");
  assert.deepEqual([effect?.name, effect?.isPrinted, effect?.nullValue], [
    ...["tuberculosis.random", true],
    1,
  ]);
  assert.equal(effectOf("tuberculosis#/overall/interval/lower")?.name, "tuberculosis");
  assert.equal(effectOf("tuberculosis.k")?.isPrinted, false);
  assert.equal(effectOf("tuberculosis.sensitivity.odds-ratio.estimate")?.nullValue, 0);
  assert.equal(effectOf("tuberculosis.between.p")?.interval, null);
  // A place in a stratum is no name of the overall result.
  assert.equal(effectOf("tuberculosis#/subgroups/groups/0/pooled/estimate"), null);
  assert.equal(effectOf("flow.records_screened"), null);
});

Deno.test("judgeDirection: where interval and P disagree, significance is not judged", () => {
  const effect = effectOf("tuberculosis.estimate");
  assert.ok(effect);
  const torn: ClaimedEffect = { ...effect, p: 0.2 };
  assert.deepEqual([isSignificant(effect), isSignificant(torn)], [true, null]);
  assert.equal(bearsOut("significant", torn), null);
  assert.equal(whyNot(torn), "interval and P disagree");
  assert.deepEqual(judgeDirection(claimOf("x", "significant"), torn), [
    '"significant" cannot be checked: interval and P disagree.',
  ]);
  // At the level of 90 %, 0.07 is significant, and an interval that ends at 1 includes no effect.
  assert.equal(isSignificant({ ...effect, interval: null, p: 0.07 }), false);
  assert.equal(isSignificant({ ...effect, interval: null, p: 0.07, level: 0.9 }), true);
  assert.equal(isSignificant({ ...effect, interval: null, p: 0.05 }), false);
  const ending = { estimate: 0.5, lower: 0.2, upper: 1 };
  assert.equal(isSignificant({ ...effect, interval: ending, p: null }), false);
});
