import assert from "node:assert/strict";
import type { Drapery } from "../diagnose/drapery_types.ts";
import { draperyCurve } from "./drapery_curve.ts";
import { draperyEnds } from "./drapery_ends.ts";
import { draperyPlot } from "./drapery_plot.ts";
import { madeUpPooled } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";

const pValues = [1, 0.1, 0.05, 0.001];
const z = [0, 1.645, 1.96, 3.291];

function study(id: string, estimate: number, standardError: number) {
  return {
    ...{ id, label: id, estimate, standardError, weight: 25 },
    lower: z.map((each) => estimate - each * standardError),
    upper: z.map((each) => estimate + each * standardError),
  };
}

function drapes(level = 0.95, studies = [study("a", -1, 0.2), study("b", 0.5, 0.3)]): Drapery {
  const made = madeUpPooled(2, -0.5);
  const all = {
    ...{ ...made, choices: { ...made.choices, level } },
    interval: { ...made.interval, level },
  };
  const { lower, upper } = study("", -0.5, 0.1);
  const pooled = { lower, upper };
  return { kind: "drapery", pValues, studies, all, pooled, prediction: null, choices: all.choices };
}

function words(result: Drapery, measure: "OR" | "PLO" = "OR") {
  const figure = draperyPlot(result, { measure });
  assert.ok(figure.kind === "figure");
  const texts = textBoxes(figure.svg).map((box) => box.text).join(" ").replaceAll("\u00a0", " ");
  return { texts, alt: figure.alt };
}

Deno.test("draperyCurve: from left to right, and cut where it meets an edge", () => {
  const curve = { lower: [0, -1, -3], upper: [0, 1, 2] };
  assert.deepEqual(draperyCurve(curve, [1, 0.5, 0.1], [-2, 2]), [
    { x: -2, y: 0.3 },
    { x: -1, y: 0.5 },
    ...[{ x: 0, y: 1 }, { x: 0, y: 1 }],
    { x: 1, y: 0.5 },
    { x: 2, y: 0.1 },
  ]);
});

Deno.test("draperyEnds: a study with hardly any information does not press the others together", () => {
  const precise = [study("a", -1, 0.2), study("b", 0.5, 0.3), study("c", 0, 0.2)];
  const [from, to] = draperyEnds(drapes(0.95, [...precise, study("d", 0.1, 50)]), 0);
  assert.ok(from > -3 && to < 3, `${from} to ${to}`);
});

Deno.test("draperyEnds: estimates, intervals at the level and a no effect that is near are seen", () => {
  const [from, to] = draperyEnds(drapes(), null);
  assert.ok(from <= -1 - 1.96 * 0.2 && to >= 0.5 + 1.96 * 0.3);
  const far = [study("a", 100, 0.1), study("b", 100.1, 0.1)];
  const pooled = { lower: [100, 99.9], upper: [100, 100.1] };
  assert.ok(draperyEnds({ ...drapes(0.95, far), pooled }, 0)[0] > 99);
  const near = [study("a", 1, 0.1), study("b", 1.1, 0.1)];
  const beside = { lower: [1, 0.5], upper: [1, 1.5] };
  assert.ok(draperyEnds({ ...drapes(0.95, near), pooled: beside }, 0)[0] < 0);
});

Deno.test("draperyEnds: a grid of small P values only still shows the studies", () => {
  const made = drapes(0.95, [study("a", -1, 0.2), study("b", 0.5, 0.3)]);
  const cut = (values: readonly number[]) => values.slice(3);
  const few = (curve: Drapery["pooled"]) => ({ lower: cut(curve.lower), upper: cut(curve.upper) });
  const [from, to] = draperyEnds({
    ...made,
    pValues: cut(pValues),
    studies: made.studies.map((each) => ({ ...each, ...few(each) })),
    pooled: few(made.pooled),
  }, 0);
  assert.ok(from < -1 && to > 0.5);
});

Deno.test("draperyPlot: words are on the scale that people read, the dashed line at the level", () => {
  const ratio = words(drapes());
  assert.match(
    ratio.alt,
    /Pooled odds ratio: 0\.61 \(95 % CI 0\.41 to 0\.90\), P = 0\.01 against no effect\./,
  );
  assert.match(ratio.texts, /Dashed: P = 0\.05; dotted: no effect\./);
  const proportion = words(drapes(0.9), "PLO");
  assert.match(proportion.alt, /Pooled proportion: 37\.8 % \(90 % CI 28\.9 % to 47\.5 %\)\./);
  assert.match(proportion.texts, /Dashed: P = 0\.1\./);
});
