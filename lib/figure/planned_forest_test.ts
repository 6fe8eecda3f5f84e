import assert from "node:assert/strict";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { listReviews } from "../io/list_reviews.ts";
import { loadReview } from "../io/load_review.ts";
import { assertClear } from "./assert_clear_test.ts";
import { forestPages } from "./forest_pages.ts";
import { forestPlot } from "./forest_plot.ts";
import { plannedForest } from "./planned_forest.ts";
import { textBoxes } from "./text_boxes.ts";

const textOf = (svg: string) =>
  textBoxes(svg).map((box) => box.text.replaceAll("\u00a0", " ")).join(" ");

Deno.test("plannedForest: names, directions and further pooled effects are those of the protocol", async () => {
  const review = await loadReview("bcg");
  const result = runAnalysis(review, "tuberculosis");
  const choices = plannedForest(review, result);
  assert.deepEqual(choices.lines, []); // its threshold is no effect, which has a line anyway
  const text = textOf(forestPlot(result, choices).svg);
  for (const words of ["Vaccinated", "Random allocation", "favours vaccine", "Mantel-Haenszel"]) {
    assert.ok(text.includes(words), words);
  }
});

Deno.test("plannedForest: an analysis of which the protocol says nothing has its threshold only", async () => {
  const review = await loadReview("rectal-net");
  const { figures: _, ...protocol } = review.protocol;
  const choices = plannedForest({ protocol }, runAnalysis(review, "recurrence-any"));
  assert.deepEqual(choices, { lines: [{ at: 0.02, label: "two in a hundred" }], summaries: [] });
});

Deno.test("plannedForest: a journal that limits the height of figures gets pages of that height", async () => {
  const review = await loadReview("rectal-net");
  const result = runAnalysis(review, "incomplete-by-method");
  const protocol = { ...review.protocol, manuscript: { journal: "plos" } as const };
  const choices = plannedForest({ protocol }, result);
  // 222.3 mm (8.75 inches), as PLOS writes in its guidelines for figures.
  assert.equal(choices.maxHeightMm, 222.3);
  const pages = forestPages(result, choices);
  assert.ok(pages.length > 1 && pages.every(({ heightMm }) => heightMm <= 222.3));
});

Deno.test("plannedForest: the journal of the manuscript writes the numbers, unless a layout is planned", async () => {
  const review = await loadReview("bcg");
  const result = runAnalysis(review, "tuberculosis");
  const protocol = { ...review.protocol, manuscript: { journal: "lancet" } as const };
  assert.equal(plannedForest({ protocol }, result).numbers?.journal, "lancet");
  const planned = {
    ...protocol,
    figures: { tuberculosis: { forest: { layout: "BMJ" } } },
  } as const;
  assert.equal(plannedForest({ protocol: planned }, result).numbers, undefined);
});

for (const name of await listReviews()) {
  Deno.test(`plannedForest: the forest plots of ${name} stand clear in every layout`, async () => {
    const review = await loadReview(name);
    for (const result of runAnalyses(review)) {
      const choices = plannedForest(review, result);
      for (const layout of ["reforest", "RevMan", "BMJ", "JAMA", "Lancet"] as const) {
        const figure = forestPlot(result, { ...choices, layout });
        assertClear(figure);
        assert.doesNotMatch(textOf(figure.svg), /undefined|NaN/);
      }
    }
  });
}
