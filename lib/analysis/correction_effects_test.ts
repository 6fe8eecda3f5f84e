import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { correction, registeredReview, slip } from "../../tests/fixtures/registered_review.ts";
import { correctionEffects } from "./correction_effects.ts";
import { runAnalysis } from "./run_analysis.ts";

const corrected = registeredReview({ row: slip, corrections: [correction] });

Deno.test("runAnalysis: a slip that is corrected leaves no trace in the numbers", () => {
  const { inputs, ...result } = runAnalysis(corrected, "tuberculosis");
  const { inputs: _, ...expected } = runAnalysis(registeredReview(), "tuberculosis");
  assert.deepEqual(result, expected);
  assert.ok(inputs.includes("corrections.json"));
  const spoilt = runAnalysis(registeredReview({ row: slip }), "tuberculosis");
  assert.notDeepEqual(spoilt.overallReported, expected.overallReported);
});

Deno.test("correctionEffects: says what the slip would have done", () => {
  const [effect, ...others] = correctionEffects(corrected);
  assert.deepEqual(others, []);
  assert.equal(effect?.obstacle, null);
  const [change, ...further] = effect?.consequences ?? [];
  assert.deepEqual(further, []);
  // metafor 3.8.1: escalc(measure = "RR"), rma(method = "REML", test = "knha"), tpos of trial 4 as
  // 62 and as 26; exp of coef, ci.lb and ci.ub.
  assertNear(change?.from?.reported?.estimate ?? NaN, 0.489420939826030, 1e-9);
  assertNear(change?.to?.reported?.estimate ?? NaN, 0.449385514274042, 1e-8);
  assertNear(change?.to?.reported?.lower ?? NaN, 0.278990197385421, 1e-8);
  assertNear(change?.to?.reported?.upper ?? NaN, 0.723851025347524, 1e-8);
});

Deno.test("correctionEffects: a correction that no analysis reads has no consequence", () => {
  const ablat = { ...correction, column: "ablat", found: 52, corrected: 51 };
  const [effect] = correctionEffects(registeredReview({ corrections: [ablat] }));
  assert.deepEqual(effect?.consequences, []);
  assert.equal(effect?.obstacle, null);
});

Deno.test("correctionEffects: an old value that is no number is an obstacle in words", () => {
  const row = ["1977,62,13536", "1977,6Z,13536"] as const;
  const typed = { ...correction, found: "6Z" };
  const [effect] = correctionEffects(registeredReview({ row, corrections: [typed] }));
  assert.equal(effect?.obstacle, 'not computable: "6Z" is no value of the column');
});

Deno.test("correctionEffects: an old value that no effect can be computed from is an obstacle too", () => {
  const row = ["1977,62,13536", "1977,-62,13536"] as const;
  const negative = { ...correction, found: -62 };
  const [effect] = correctionEffects(registeredReview({ row, corrections: [negative] }));
  assert.match(effect?.obstacle ?? "", /-62/);
});
