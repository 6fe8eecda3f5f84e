import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { funnelRegression, type FunnelRegressionChoices } from "./funnel_regression.ts";
import type { SmallStudyTest, StudyWithGroups } from "./small_study_types.ts";

function tested(
  studies: readonly StudyWithGroups[],
  choices: FunnelRegressionChoices = {},
): SmallStudyTest {
  const answer = funnelRegression(studies, choices);
  if (isNotApplicable(answer)) throw new Error(answer.reason);
  return answer;
}

function refusal(
  studies: readonly StudyWithGroups[],
  choices: FunnelRegressionChoices = {},
): string {
  const answer = funnelRegression(studies, choices);
  assert.ok(isNotApplicable(answer));
  return answer.reason;
}

Deno.test("funnelRegression: metafor's limit estimate and its interval, both models", () => {
  // regtest(rma(yi, vi, control = list(threshold = 1e-14, maxiter = 10000))) and
  // regtest(yi, vi, model = "lm") of dat.hackshaw1998, metafor 3.8-1
  const rma = tested(passiveSmoking, { model: "rma" });
  assertNear(rma.statistic, 2.105487180509104217, 1e-9);
  assertNear(rma.pValue, 0.035248922062720123, 1e-8);
  assertNear(rma.limitEstimate!.estimate, 0.021610505216947636, 1e-8);
  assertNear(rma.limitEstimate!.interval.lower, -0.177442860179930079, 1e-9);
  assertNear(rma.limitEstimate!.interval.upper, 0.220663870613825336, 1e-9);
  const lm = tested(passiveSmoking);
  assertNear(lm.statistic, 2.3824144166025642555, 1e-10);
  assertNear(lm.pValue, 0.0227641997034067067, 1e-10);
  assertNear(lm.limitEstimate!.interval.lower, -0.169353671224282909, 1e-10);
  assertNear(lm.limitEstimate!.interval.upper, 0.179428317375209978, 1e-10);
  assertNear(lm.regression!.residualVariance!, 1.1677171880871413, 1e-10);
});

Deno.test("funnelRegression: the square root of the sample size, which has no limit", () => {
  // regtest(rma(yi, vi), predictor = "sqrtni") of dat.bcg, metafor 3.8-1
  const totals = [262, 609, 451, 26465, 10877, 2992, 3174, 176782, 14776, 3381, 77972, 4839, 34767];
  const studies = vaccine.map((study, i) => ({ ...study, ni: totals[i]! }));
  const lm = tested(studies, { predictor: "sqrtni" });
  assertNear(lm.statistic, 4.2787165248426939357, 1e-9);
  assert.equal(lm.limitEstimate, undefined);
  const rma = tested(studies, { predictor: "sqrtni", model: "rma" });
  assertNear(rma.statistic, 2.3572449587430504, 1e-8);
  assertNear(rma.pValue, 0.018411097392542215, 1e-7);
});

Deno.test("funnelRegression: fewer than ten studies only knowingly, and the record says so", () => {
  const few = vaccine.slice(0, 9);
  assert.match(refusal(few), /9 studies are fewer than 10/);
  const test = tested(few, { knowingly: { k: true } });
  assert.equal(test.choices["knowinglyK"], true);
  assert.match(test.warnings.join(), /tested knowingly/);
});

Deno.test("funnelRegression: the standard error of odds ratios only knowingly, sizes freely", () => {
  const studies = vaccine.map((study, i) => ({ ...study, ni: 100 + 7 * i }));
  assert.match(refusal(studies, { measure: "OR" }), /does not suit the measure OR/);
  assert.equal(tested(studies, { measure: "OR", predictor: "ninv" }).warnings.length, 0);
  const knowingly = tested(studies, { measure: "OR", knowingly: { measure: true } });
  assert.match(knowingly.warnings.join(), /knowingly although it does not suit/);
});

Deno.test("funnelRegression: what has no slope is refused always", () => {
  const all = { k: true, measure: true };
  assert.match(refusal(vaccine.slice(0, 2), { knowingly: all }), /3 studies or more/);
  assert.match(refusal(vaccine, { predictor: "ni" }), /needs the sample size/);
  const equal = vaccine.map((study) => ({ ...study, vi: 0.1 }));
  assert.match(refusal(equal), /all studies have the same standard error/);
  const line = vaccine.map((study) => ({ ...study, yi: 1 + Math.sqrt(study.vi) }));
  assert.match(refusal(line), /straight line/);
});

Deno.test("funnelRegression: the order of the studies does not matter", () => {
  assert.deepEqual(tested([...vaccine].reverse()), tested(vaccine));
});

Deno.test("funnelRegression: choices that do not exist are refused with those that do", () => {
  assert.throws(() => tested(vaccine, { predictor: "size" as "ni" }), /allowed: sei, vi, ni/);
  assert.throws(() => tested(vaccine, { model: "ols" as "lm" }), /allowed: lm, rma/);
  assert.throws(() => tested(vaccine, { measure: "OOR" }), /found OOR/);
});
