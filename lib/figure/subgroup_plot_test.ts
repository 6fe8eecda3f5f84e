import assert from "node:assert/strict";
import { madeUpResult } from "./made_up_results_test.ts";
import { subgroupPlot } from "./subgroup_plot.ts";
import { textBoxes } from "./text_boxes.ts";

Deno.test("subgroupPlot: each stratum has its number of studies, diamond and heterogeneity", () => {
  const result = madeUpResult({ k: 11, strata: ["first", "second", "third", "fourth"] });
  const figure = subgroupPlot(result);
  assert.ok(figure.kind === "figure");
  const text = [...textBoxes(figure.svg)].sort((a, b) => a.bottom - b.bottom || a.left - b.left)
    .map((box) => box.text.replaceAll("\u00a0", " ")).join(" ");
  assert.match(text, /first 3 50\.0 0\.100 1\.00 \(0\.67 to 1\.49\) 95 % prediction interval/);
  assert.match(text, /fourth 2 Fewer than 3 studies: shown, not pooled\. All strata 11 50\.0/);
  assert.match(text, /Test between strata: Q = 3\.20/);
  assert.doesNotMatch(text, /Author/);
  // exp(0.4) and exp(-0.4): the limits of the stratum whose pooled logarithm is 0
  assert.equal(Math.exp(0.4).toFixed(2), "1.49");
});

Deno.test("subgroupPlot: an analysis without strata has a reason and no figure", () => {
  const none = subgroupPlot(madeUpResult({ k: 3 }, { title: "Bleeding" }));
  assert.ok(none.kind === "not-applicable" && /^Bleeding: .*no strata/.test(none.reason));
});
