import assert from "node:assert/strict";
import type { Drapery } from "../diagnose/drapery_types.ts";
import type { Gosh } from "../diagnose/gosh_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { assertClear } from "./assert_clear_test.ts";
import { draperyPlot } from "./drapery_plot.ts";
import { goshPlot } from "./gosh_plot.ts";
import { madeUpPooled, sequence } from "./made_up_results_test.ts";
import { ramp } from "./style.ts";
import type { Figure } from "./types.ts";

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";
const measures = ["OR", "PLO", "PFT", "RD", "ZCOR", "GEN", "IRLN"] as const;
const pValues = [1, 0.5, 0.1, 0.05, 0.01, 0.001];

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

/** Curves that are straight in the logarithm of P; not those of any study. */
function curve(centre: number, spread: number) {
  return {
    lower: pValues.map((p) => centre + spread * Math.log(p)),
    upper: pValues.map((p) => centre - spread * Math.log(p)),
  };
}

function drapes(k: number, spread: number): Drapery {
  const random = sequence(k + 5);
  return {
    kind: "drapery",
    pValues,
    studies: Array.from({ length: k }, (_, i) => {
      const estimate = spread * (random() - 0.5);
      return {
        ...{ id: `${i}`, label: words, estimate, standardError: spread, weight: 100 / k },
        ...curve(estimate, spread),
      };
    }),
    all: madeUpPooled(k, 0),
    pooled: curve(0, spread / 3),
    prediction: k < 3 ? null : curve(0, spread),
    choices: madeUpPooled(k, 0).choices,
  };
}

function subsets(columns: number, rows: number, spread: number, label = "a"): Gosh {
  const random = sequence(columns);
  const counts = Array.from(
    { length: rows },
    () => Array.from({ length: columns }, () => Math.floor(random() * 1e6)),
  );
  const few = { smallest: 0, lowerQuartile: 0, median: 0, upperQuartile: 0, largest: 0, mean: 0 };
  const study = {
    ...{ id: "a", label, count: 1, estimateWith: 0, i2With: 0 },
    ...{ estimateWithout: 0, i2Without: 0 },
  };
  return {
    kind: "gosh",
    ...{ k: 20, count: 1048575, complete: true, estimate: few, i2: few, tau2: few },
    studies: [study],
    grid: {
      estimateEdges: Array.from({ length: columns + 1 }, (_, i) => spread * (i / columns - 0.5)),
      i2Edges: Array.from({ length: rows + 1 }, (_, i) => 100 * i / rows),
      counts,
      highlighted: { id: "a", counts: counts.map((row) => row.map((n, i) => i % 2 ? n : 0)) },
    },
    used: [],
    choices: { model: "random", tau2: "DL", subsets: 1048576, seed: null },
    ...{ notConverged: 3, warnings: [], inputDigest: "", libraryVersion: "0.1.0" },
  };
}

Deno.test("draperyPlot: no text overlaps or leaves the page", () => {
  for (const k of [1, 3, 13, 34, 60, 200]) {
    for (const measure of k > 60 ? measures.slice(0, 2) : measures) {
      for (const spread of [0.01, 1, 6]) {
        assertClear(drawn(draperyPlot(drapes(k, spread), { measure, title: words.repeat(2) })));
      }
    }
  }
});

Deno.test("draperyPlot: curves are drawn within the axis and peak at P = 1", () => {
  const { svg } = drawn(draperyPlot(drapes(3, 1), { widthMm: 140 }));
  const paths = [...svg.matchAll(/<path d="(M[^"Z]+)"/g)].map((match) => match[1] ?? "")
    .filter((path) => path.split("L").length > 5 && path.split("M").length === 2);
  // Three studies and the pooled effect; the prediction is an area.
  assert.equal(paths.length, 4);
  const tops = paths.map((path) =>
    Math.min(...[...path.matchAll(/,([\d.]+)/g)].map((match) => Number(match[1])))
  );
  assert.equal(new Set(tops).size, 1);
  const across = paths.flatMap((path) =>
    [...path.matchAll(/[ML]([\d.]+),/g)].map((match) => Number(match[1]))
  );
  const width = 140 / 25.4 * 72;
  assert.ok(Math.min(...across) > 20 && Math.max(...across) <= width - 12 + 0.01);
});

Deno.test("goshPlot: no text overlaps or leaves the page", () => {
  for (const measure of measures) {
    for (const spread of [0, 0.01, 1, 6]) {
      assertClear(drawn(goshPlot(subsets(60, 40, spread, words.repeat(2)), { measure })));
    }
  }
});

Deno.test("goshPlot: a million subsets stay a small file, and cells without any stay white", () => {
  const made = subsets(60, 40, 1);
  assert.ok(drawn(goshPlot(made)).svg.length < 200_000);
  const counts = [[0, 5], [0, 0]];
  const one = { ...subsets(2, 2, 1).grid, counts, highlighted: null };
  const { svg } = drawn(goshPlot({ ...made, grid: one }));
  // One run: the deepest shade, as wide as a cell and nowhere else.
  assert.equal(
    [...svg.matchAll(/stroke="#2f5580"[^>]*><path d="M[\d.,]+L[\d.,]+"/g)].length +
      [...svg.matchAll(/<path d="M[\d.,]+L[\d.,]+"[^>]*stroke="#2f5580"/g)].length,
    1,
  );
  assert.doesNotMatch(svg, /stroke="#(83a4c4|5a82a9)"/);
});

Deno.test("goshPlot: cells of the highlighted study are half as high, so that grey shows them", () => {
  const made = subsets(2, 2, 1);
  const counts = [[4, 9], [9, 4]];
  const highlighted = { id: "a", counts: [[0, 9], [0, 4]] };
  const { svg } = drawn(goshPlot({ ...made, grid: { ...made.grid, counts, highlighted } }));
  const width = (colours: readonly string[]) =>
    [...svg.matchAll(/stroke="(#\w+)"[^>]*stroke-width="([\d.]+)"/g)]
      .filter(([, stroke = ""]) => colours.includes(stroke)).map(([, , width]) => Number(width))
      .filter((width) => width > 10);
  const [whole = 0, half = 0] = [Math.max(...width(ramp.blue)), Math.max(...width(ramp.red))];
  assert.ok(Math.abs(whole / half - 2) < 0.05, `${whole} ${half}`);
});

Deno.test("draperyPlot, goshPlot: nothing to draw is a reason", () => {
  assert.equal(draperyPlot(drapes(0, 1)).kind, "not-applicable");
  assert.equal(goshPlot({ ...subsets(2, 2, 1), count: 0 }).kind, "not-applicable");
});
