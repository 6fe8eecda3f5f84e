import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import type { StudyEffect } from "../effect/types.ts";
import { petPeese, type PetPeeseChoices } from "./pet_peese.ts";

function adjusted(studies: readonly StudyEffect[], choices: PetPeeseChoices = {}) {
  const answer = petPeese(studies, choices);
  if (answer.kind === "not-estimable") throw new Error(answer.reason);
  return answer;
}

Deno.test("petPeese: R's lm with weights 1 / vi", () => {
  // lm(yi ~ sqrt(vi), weights = 1 / vi) and lm(yi ~ vi, ...) of dat.hackshaw1998, R 4.2.2
  const answer = adjusted(passiveSmoking);
  assertNear(answer.pet.intercept.estimate, 0.0050373230754635241, 1e-9);
  assertNear(answer.pet.intercept.standardError, 0.0859023266068647123, 1e-10);
  assertNear(answer.pet.slope.estimate, 0.9019326538554011119, 1e-10);
  assertNear(answer.pet.intercept.pValue, 0.9535722842734088989, 1e-10);
  assertNear(answer.peese.intercept.estimate, 0.120080764664310488, 1e-10);
  assertNear(answer.peese.slope.estimate, 1.27565485295055514, 1e-10);
  assertNear(answer.peese.intercept.interval.lower, 0.014711263013682613, 1e-9);
  assertNear(answer.peese.intercept.interval.upper, 0.225450266314938363, 1e-10);
  assert.equal(answer.chosen, "PET");
  assert.deepEqual(answer.adjusted, answer.pet.intercept);
});

Deno.test("petPeese: PEESE once PET's intercept differs from 0", () => {
  const answer = adjusted(passiveSmoking, { alpha: 0.96 });
  assert.equal(answer.chosen, "PEESE");
  assert.deepEqual(answer.adjusted, answer.peese.intercept);
});

Deno.test("petPeese: additive heterogeneity is metafor's mixed-effects model", () => {
  // rma(yi, vi, mods = ~ sqrt(vi), data = dat.hackshaw1998, test = "t"), metafor 3.8-1, to 1e-14
  const { pet } = adjusted(passiveSmoking, { model: "rma" });
  assertNear(pet.intercept.estimate, 0.021610505216947636, 1e-8);
  assertNear(pet.intercept.pValue, 0.832728232585221662, 1e-9);
  assertNear(pet.slope.pValue, 0.042494797050930587, 1e-8);
});

Deno.test("petPeese: effects times 10 and variances times 100 give an intercept times 10", () => {
  const scaled = vaccine.map(({ id, yi, vi }) => ({ id, yi: 10 * yi, vi: 100 * vi }));
  const [one, ten] = [adjusted(vaccine), adjusted(scaled)];
  assert.equal(one.chosen, ten.chosen);
  assertNear(ten.adjusted.estimate, 10 * one.adjusted.estimate, 1e-12);
});

Deno.test("petPeese: what cannot be estimated is said, few studies are warned about", () => {
  assert.equal(petPeese(vaccine.slice(0, 2)).kind, "not-estimable");
  assert.equal(petPeese(vaccine.map((s) => ({ ...s, vi: 1 }))).kind, "not-estimable");
  assert.match(adjusted(vaccine.slice(0, 9)).warnings.join(), /fewer than 10 studies/);
  assert.throws(() => petPeese(vaccine, { alpha: 1 }), /alpha: found 1/);
  assert.throws(() => petPeese(vaccine, { model: "ml" as "lm" }), /allowed: lm, rma/);
});
