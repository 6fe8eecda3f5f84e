import assert from "node:assert/strict";
import { funnelPlot } from "./funnel_plot.ts";
import { madeUpPooled, madeUpResult, madeUpStudy } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";
import type { FunnelChoices } from "./funnel_types.ts";
import type { AnalysisResult } from "../analysis/types.ts";

function drawn(result: AnalysisResult, choices: FunnelChoices = {}) {
  const figure = funnelPlot(result, choices);
  assert.ok(figure.kind === "figure");
  return figure;
}

/** Three studies on the edge of the pseudo limits of a pooled risk ratio of 1. */
const edge = madeUpResult({ k: 1 }, {
  measure: "RR",
  overall: madeUpPooled(3, 0),
  studies: [0.2, 0.4, 0.8].map((error, i) =>
    madeUpStudy(`study ${i}`, {
      effect: { id: `study ${i}`, yi: 1.959963984540054 * error, vi: error ** 2 },
    })
  ),
});

Deno.test("funnelPlot: standard errors grow downwards and the limits are straight lines", () => {
  const { svg } = drawn(edge);
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)]
    .map((match) => [Number(match[1]), Number(match[2])] as const);
  assert.equal(dots.length, 3);
  const [a, b, c] = dots as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  assert.ok(a[1] < b[1] && b[1] < c[1]);
  assert.ok(Math.abs((b[0] - a[0]) / (b[1] - a[1]) - (c[0] - b[0]) / (c[1] - b[1])) < 0.01);
  // The right limit begins at the pooled effect on top and passes through the three studies.
  const limits = [...svg.matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/g)]
    .map((match) => match.slice(1).map(Number) as [number, number, number, number]);
  const onLine = limits.some(([x1, y1, x2, y2]) =>
    dots.every(([x, y]) => Math.abs(x - (x1 + (x2 - x1) * (y - y1) / (y2 - y1))) < 0.05)
  );
  assert.ok(onLine);
});

Deno.test("funnelPlot: ratios are labelled as ratios, logits as percent, others on their scale", () => {
  const labels = (measure: "RR" | "PLO" | "RD" | "PFT") =>
    textBoxes(drawn({ ...edge, measure }).svg).map((box) => box.text.replaceAll("\u00a0", " "));
  assert.ok(labels("RR").includes("Risk ratio (log scale)") && labels("RR").includes("0.5"));
  assert.ok(labels("PLO").includes("Proportion, % (logit scale)") && labels("PLO").includes("50"));
  assert.ok(labels("RD").includes("Risk difference"));
  assert.ok(labels("PFT").includes("Proportion (double arcsine)"));
});

Deno.test("funnelPlot: few studies and proportions are warned of", () => {
  const notes = (result: AnalysisResult) =>
    textBoxes(drawn(result).svg).map((box) => box.text).join(" ");
  assert.match(notes(edge), /With 3 studies chance alone/);
  assert.doesNotMatch(notes(edge), /proportions/);
  const proportions = madeUpResult({ k: 12, design: "proportion" });
  assert.match(notes(proportions), /Funnels of proportions are skewed without any bias/);
  assert.doesNotMatch(notes(proportions), /chance alone/);
});

Deno.test("funnelPlot: without a pooled effect there is a reason and no figure", () => {
  const none = funnelPlot({ ...edge, title: "Bleeding", overall: null });
  assert.deepEqual(none, {
    kind: "not-applicable",
    reason: "Bleeding: no funnel plot, since its studies are not pooled together.",
  });
  const overall = {
    kind: "not-estimable",
    quantity: "odds ratio",
    reason: "",
    studies: [],
  } as const;
  const words = funnelPlot({ ...edge, overall });
  assert.ok(words.kind === "not-applicable" && /no odds ratio is estimable/.test(words.reason));
});

Deno.test("funnelPlot: two drawings are the same bytes", () => {
  assert.equal(drawn(edge).svg, drawn(structuredClone(edge)).svg);
});
