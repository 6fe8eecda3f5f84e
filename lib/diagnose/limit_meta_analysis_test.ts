import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { passiveSmoking, vaccine } from "../../tests/fixtures/small_study_data.ts";
import type { StudyEffect } from "../effect/types.ts";
import { limitMetaAnalysis, type LimitMetaAnalysisChoices } from "./limit_meta_analysis.ts";

function limit(studies: readonly StudyEffect[], choices: LimitMetaAnalysisChoices = {}) {
  const answer = limitMetaAnalysis(studies, choices);
  if (answer.kind === "not-estimable") throw new Error(answer.reason);
  return answer;
}

Deno.test("limitMetaAnalysis: the regressions of Ruecker et al. (2011) done by R's lm", () => {
  // dat.hackshaw1998 with t2 from rma(yi, vi, control = list(threshold = 1e-14)), metafor 3.8-1:
  // s = sqrt(vi + t2); lm(I(yi / s) ~ I(1 / s)) gives a and b; lim = b + sqrt(t2) / s * (yi - b);
  // lm(I(lim / se) ~ I(1 / se)) gives beta-lim and R^2; 1 / sd(1 / se) / sqrt(k - 1) its error
  const answer = limit(passiveSmoking);
  assertNear(answer.observed.heterogeneity.tau2, 0.022394530972442251, 1e-9);
  assertNear(answer.alpha, 0.921862334030022268, 1e-8);
  assertNear(answer.beta, -0.041378444264588275, 1e-7);
  assertNear(answer.beta0.estimate, 0.096576432069860857, 1e-8);
  assertNear(answer.betaLim.estimate, 0.062274967961928024, 1e-8);
  assertNear(answer.betaLim.standardError, 0.07949431843546538, 1e-10);
  assertNear(answer.g2, 0.956100929415213296, 1e-9);
  assertNear(answer.muLim.estimate, 0.087136654023058854, 1e-8);
  assertNear(answer.muLim.standardError, 0.037303300814672043, 1e-10);
  assertNear(answer.q.statistic, 47.497945763796331, 1e-10);
  assertNear(answer.qResidual.statistic, 40.870101583049944, 1e-10);
  assertNear(answer.qSmall.statistic, 47.497945763796331 - 40.870101583049944, 1e-9);
  assert.deepEqual(answer.adjusted, answer.beta0);
});

Deno.test("limitMetaAnalysis: the method chooses which effect is the adjusted one", () => {
  const answer = limit(vaccine);
  assert.deepEqual(limit(vaccine, { method: "beta-lim" }).adjusted, answer.betaLim);
  assert.deepEqual(limit(vaccine, { method: "mu-lim" }).adjusted, answer.muLim);
});

Deno.test("limitMetaAnalysis: mirrored effects have mirrored limits", () => {
  const [one, other] = [
    limit(vaccine),
    limit(vaccine.map((study) => ({ ...study, yi: -study.yi }))),
  ];
  assertNear(other.beta0.estimate, -one.beta0.estimate, 1e-12);
  assertNear(other.g2, one.g2, 1e-12);
});

Deno.test("limitMetaAnalysis: the order of the studies does not matter", () => {
  assert.deepEqual(limit([...vaccine].reverse()), limit(vaccine));
});

Deno.test("limitMetaAnalysis: what cannot be estimated is said", () => {
  assert.equal(limitMetaAnalysis(vaccine.slice(0, 2)).kind, "not-estimable");
  assert.equal(limitMetaAnalysis(vaccine.map((s) => ({ ...s, vi: 1 }))).kind, "not-estimable");
  assert.throws(() => limitMetaAnalysis(vaccine, { method: "mean" as "beta0" }), /allowed: beta0/);
});
