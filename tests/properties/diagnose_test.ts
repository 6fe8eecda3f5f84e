import assert from "node:assert/strict";
import { baujat } from "../../lib/diagnose/baujat.ts";
import { blups } from "../../lib/diagnose/blups.ts";
import { cumulative } from "../../lib/diagnose/cumulative.ts";
import { excessSignificance } from "../../lib/diagnose/excess_significance.ts";
import { failSafeN } from "../../lib/diagnose/fail_safe_n.ts";
import { funnelContours } from "../../lib/diagnose/funnel_contours.ts";
import { rankTest } from "../../lib/diagnose/funnel_rank.ts";
import { funnelRegression } from "../../lib/diagnose/funnel_regression.ts";
import { influence } from "../../lib/diagnose/influence.ts";
import { leaveOneOut } from "../../lib/diagnose/leave_one_out.ts";
import { limitMetaAnalysis } from "../../lib/diagnose/limit_meta_analysis.ts";
import { outliers } from "../../lib/diagnose/outliers.ts";
import { pCurve } from "../../lib/diagnose/p_curve.ts";
import { petPeese } from "../../lib/diagnose/pet_peese.ts";
import { fixedSelection } from "../../lib/diagnose/selection_fixed.ts";
import { selectionModel } from "../../lib/diagnose/selection_model.ts";
import { trimAndFill } from "../../lib/diagnose/trim_and_fill.ts";
import type { StudyEffect } from "../../lib/effect/types.ts";
import { henmiCopas } from "../../lib/model/henmi_copas.ts";
import { answerOrRefusal, assertHolds } from "./answers_hold.ts";
import { numbersIn, randomStudies, shuffled } from "./random_studies.ts";

const knowingly = { k: true, measure: true };

/** Every function that looks at a set of effects, with its name. */
const looks: readonly (readonly [string, (studies: readonly StudyEffect[]) => unknown])[] = [
  ["baujat", (studies) => baujat(studies)],
  ["blups", (studies) => blups(studies)],
  [
    "cumulative",
    (studies) =>
      cumulative(studies.map((study) => ({ ...study, order: Number(study.id.slice(-5)) }))),
  ],
  ["excessSignificance", (studies) => excessSignificance(studies)],
  ["failSafeN", (studies) => failSafeN(studies, { type: "Rosenthal" })],
  ["funnelContours", (studies) => funnelContours(studies)],
  ["rankTest", (studies) => rankTest(studies, { knowingly })],
  ["funnelRegression", (studies) => funnelRegression(studies, { knowingly })],
  ["henmiCopas", (studies) => henmiCopas(studies)],
  ["influence", (studies) => influence(studies)],
  ["leaveOneOut", (studies) => leaveOneOut(studies)],
  ["limitMetaAnalysis", (studies) => limitMetaAnalysis(studies)],
  ["outliers", (studies) => outliers(studies)],
  ["pCurve", (studies) => pCurve(studies)],
  ["petPeese", (studies) => petPeese(studies)],
  ["fixedSelection", (studies) => fixedSelection(studies)],
  ["selectionModel", (studies) => selectionModel(studies, { type: "stepfun" })],
  ["trimAndFill", (studies) => trimAndFill(studies)],
];

for (const [name, look] of looks) {
  Deno.test(`${name}: any order of the rows gives the same bits`, () => {
    for (const k of [3, 14]) {
      const studies = randomStudies(`looks ${k}`, k);
      const expected = answerOrRefusal(name, () => look(studies));
      for (let i = 0; i < 3; i++) {
        const found = answerOrRefusal(name, () => look(shuffled(`looks ${i}`, studies)));
        assert.deepEqual(found, expected);
      }
    }
  });

  Deno.test(`${name}: whatever the data, finite numbers, intervals that hold, or words`, () => {
    let answers = 0;
    for (const decades of [0, 2, 6]) {
      for (const spread of [0, 1, 1000]) {
        for (const k of [1, 2, 3, 5, 15]) {
          const studies = randomStudies(`${decades} ${spread} ${k}`, k, { decades, spread });
          const what = `${name}, ${decades} decades, spread ${spread}, k = ${k}: `;
          const answer = answerOrRefusal(what, () => look(studies));
          if (answer === null) continue;
          assertHolds(answer, what);
          answers++;
        }
      }
    }
    assert.ok(answers > 0);
  });
}

/** Answers that only have effects of a sign to flip: P values and weights of a mirrored set. */
const symmetric = ["baujat", "influence", "leaveOneOut", "rankTest", "funnelRegression"];

for (const [name, look] of looks.filter(([name]) => symmetric.includes(name))) {
  Deno.test(`${name}: mirrored effects and other units change no P value, weight or distance`, () => {
    const studies = randomStudies("mirrored looks", 14);
    const numbers = (of: readonly StudyEffect[]) =>
      numbersIn(look(of)).filter(([path]) =>
        /(pValue|weight|cookD|covR|hat|contribution|influence)$/.test(path)
      );
    const original = numbers(studies);
    assert.ok(original.length > 0);
    const changed = [
      studies.map((study) => ({ ...study, yi: -study.yi })),
      studies.map((study) => ({ ...study, yi: 100 * study.yi, vi: 10000 * study.vi })),
    ];
    for (const other of changed) {
      numbers(other).forEach(([path, value], i) => {
        const expected = original[i]![1];
        const error = Math.abs(value - expected) / Math.max(1, Math.abs(expected));
        assert.ok(error < 1e-8, `${name}${path}: ${value}, ${expected}`);
      });
    }
  });
}

// metafor 3.8.1's hc() answers -528.97 to 503.97. Simpson's rule with 800,000 steps on the equation of
// Henmi and Copas in R 4.2.2 gives a tail of 0.0250000000000 at half of 1006.786811296 and 0.0227 at
// half of metafor's width.
Deno.test("henmiCopas: huge heterogeneity has a quantile far below 1, and a finite interval", () => {
  const studies = randomStudies("2 1000 15", 15, { decades: 2, spread: 1000 });
  const { interval, fit } = henmiCopas(studies);
  assert.ok(fit.converged);
  assert.ok(Math.abs((interval.upper - interval.lower) / 1006.786811296 - 1) < 1e-9);
});
