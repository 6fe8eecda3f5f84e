import assert from "node:assert/strict";
import type { Cumulative, LeaveOneOut, Refit } from "../diagnose/refit_types.ts";
import type { Measure } from "../effect/types.ts";
import { assertClear } from "./assert_clear_test.ts";
import { cumulativeForest } from "./cumulative_forest.ts";
import { leaveOneOutForest } from "./leave_one_out_forest.ts";
import { interval, madeUpPooled, madeUpReported, sequence } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";
const choices = madeUpPooled(3, 0).choices;
const fit = { converged: true, iterations: 3, tolerance: 1e-10, reason: "tolerance met" } as const;

function refits(k: number, label: (i: number) => string, spread: number): readonly Refit[] {
  const random = sequence(k + 3);
  return Array.from({ length: k }, (_, i) => {
    const estimate = spread * (random() - 0.5);
    return {
      id: `${i}`,
      label: label(i),
      k: i + 1,
      estimate,
      standardError: spread / 4,
      interval: interval(estimate - spread / 2, estimate + spread / 2),
      pValue: 0.2,
      q: 3,
      qPValue: 0.3,
      tau2: 0.1,
      i2FromQ: 30,
      i2FromTau2: 30,
      h2FromTau2: 1.4,
      fit,
    };
  });
}

function leaveOut(k: number, label = (i: number) => `Author ${i}`, spread = 1): LeaveOneOut {
  const all = madeUpPooled(k, 0.1);
  return { kind: "leave-one-out", all, without: refits(k, label, spread), choices };
}

function adding(k: number, label = (i: number) => `Author ${i}`, spread = 1): Cumulative {
  return { kind: "cumulative", steps: refits(k, label, spread), orderedBy: "year", choices };
}

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

for (const k of [1, 3, 13, 34, 60]) {
  Deno.test(`leaveOneOutForest, cumulativeForest: no text overlaps, ${k} lines`, () => {
    for (const measure of ["OR", "PLO", "PFT", "RD", "ZCOR", "PAS", "GEN", "IRLN"] as const) {
      for (const spread of [0.01, 1, 20]) {
        assertClear(drawn(leaveOneOutForest(leaveOut(k, undefined, spread), { measure })));
      }
    }
    const long = (i: number) => `${i} ${words.repeat(2)}`;
    const title = words.repeat(2);
    const favours = { left: words, right: words };
    assertClear(drawn(leaveOneOutForest(leaveOut(k, long), { measure: "OR", title, favours })));
    assertClear(drawn(cumulativeForest(adding(k, long), { measure: "OR", title, favours })));
    assertClear(drawn(cumulativeForest(adding(k), { measure: "PLO" })));
  });
}

Deno.test("leaveOneOutForest: effects are printed on the scale that people read", () => {
  const one = leaveOut(1, () => "only", 0);
  const at = (estimate: number, measure: Measure) => {
    const [refit] = one.without;
    assert.ok(refit);
    const without = [{ ...refit, estimate, interval: interval(estimate, estimate) }];
    return textBoxes(drawn(leaveOneOutForest({ ...one, without }, { measure })).svg)
      .map((box) => box.text);
  };
  assert.ok(at(Math.log(3), "OR").includes("3.00"));
  assert.ok(at(Math.log(3), "PLO").includes("75.0"));
  assert.ok(at(Math.PI / 6, "PAS").includes("25.0"));
  assert.ok(at(Math.atanh(0.4), "ZCOR").includes("0.40"));
  assert.ok(at(0.3, "PFT").includes("0.300"));
});

Deno.test("leaveOneOutForest: lines stand in the order that is asked for", () => {
  const order = (by: "id" | "estimate") =>
    textBoxes(drawn(leaveOneOutForest(leaveOut(5), { order: by })).svg)
      .map((box) => box.text).filter((text) => text.startsWith("Author"));
  assert.deepEqual(order("id"), [0, 1, 2, 3, 4].map((i) => `Author ${i}`));
  const expected = [...leaveOut(5).without].sort((a, b) => a.estimate - b.estimate);
  assert.deepEqual(order("estimate"), expected.map((refit) => refit.label));
});

Deno.test("leaveOneOutForest, cumulativeForest: a fit that did not converge is told", () => {
  const one = leaveOut(2);
  const without = one.without.map((refit) => ({ ...refit, fit: { ...fit, converged: false } }));
  const texts = textBoxes(drawn(leaveOneOutForest({ ...one, without })).svg);
  assert.ok(texts.some((box) => /2 lines did not converge/.test(box.text)));
});

Deno.test("leaveOneOutForest, cumulativeForest: nothing to draw is a reason", () => {
  assert.equal(leaveOneOutForest(leaveOut(0)).kind, "not-applicable");
  assert.equal(cumulativeForest(adding(0)).kind, "not-applicable");
});

Deno.test("leaveOneOutForest, cumulativeForest: a report is drawn as it was reported", () => {
  const lines = leaveOut(3).without.map((refit) => ({
    ...refit,
    reported: madeUpReported({ ...madeUpPooled(3, 0.1), estimate: Math.log(7) }, "comparison"),
  }));
  const report = {
    ...{ id: "made-up", title: "Made up", k: 3, level: 0.95, lines },
    standing: "registered" as const,
    all: madeUpReported({ ...madeUpPooled(3, 0.1), estimate: Math.log(5) }, "comparison"),
  };
  const left = drawn(leaveOneOutForest({ ...report, kind: "leave-one-out", orderedBy: null }));
  const texts = textBoxes(left.svg).map((box) => box.text);
  assert.equal(texts.filter((text) => text === "7.00").length, 3);
  assert.ok(texts.includes("5.00"));
  assertClear(left);
  const added = drawn(cumulativeForest({ ...report, kind: "cumulative", orderedBy: "year" }));
  assert.ok(!textBoxes(added.svg).some((box) => box.text === "5.00"));
  assertClear(added);
});
