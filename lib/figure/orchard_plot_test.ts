import assert from "node:assert/strict";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { assertClear } from "./assert_clear_test.ts";
import { interval, madeUpPooled, madeUpResult, madeUpStudy } from "./made_up_results_test.ts";
import { orchardPlot } from "./orchard_plot.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

function circles({ svg }: Figure) {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)]
    .map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
}

/** No dot lies on a text, however many studies a row has. */
function assertDotsClear(figure: Figure): void {
  const boxes = textBoxes(figure.svg);
  for (const { x, y, r } of circles(figure)) {
    const under = boxes.filter(({ left, right, top, bottom }) =>
      x + r > left && x - r < right && y + r > top && y - r < bottom
    );
    assert.deepEqual(under.map(({ text }) => text), []);
  }
}

Deno.test("orchardPlot: no text overlaps or leaves the page", () => {
  for (const design of ["comparison", "proportion"] as const) {
    for (const k of [1, 3, 13, 60, 200]) {
      for (const strata of [undefined, ["a", "b"], [words.repeat(3), "Щитовидная", "ω", words]]) {
        const made = { k, design, ...(strata ? { strata } : {}) };
        const figure = drawn(orchardPlot(madeUpResult(made, { title: words })));
        assertClear(figure);
        assertDotsClear(figure);
        assertClear(drawn(orchardPlot(madeUpResult(made), { widthMm: 85 })));
      }
    }
  }
});

/** Three trials with standard errors 0.1, 0.2 and 0.4 and ratios 1, 2 and 4; nobody's. */
const made = madeUpResult({ k: 1 }, {
  studies: [0.1, 0.2, 0.4].map((error, i) =>
    madeUpStudy(`study ${i}`, {
      effect: { id: `study ${i}`, yi: i * Math.log(2), vi: error ** 2 },
      reported: { estimate: 2 ** i, interval: interval(2 ** i / 2, 2 ** i * 2) },
    })
  ),
});

Deno.test("orchardPlot: ratios stand in equal steps on the log axis, the first on no effect", () => {
  const figure = drawn(orchardPlot(made));
  // The first two are those of the legend, the last is the pooled effect.
  const [a, b, c] = circles(figure).slice(2, 5).sort((one, other) => one.x - other.x);
  assert.ok(a && b && c);
  assert.ok(Math.abs((b.x - a.x) - (c.x - b.x)) < 0.05);
  const dotted =
    figure.svg.match(/<path d="M([\d.]+),[\d.]+L([\d.]+),[\d.]+"[^>]*stroke-dasharray/) ??
      figure.svg.match(/stroke-dasharray[^>]*><path d="M([\d.]+),[\d.]+L([\d.]+),/);
  assert.equal(Number(dotted?.[1]), a.x);
  // Areas as precisions: 1 / 0.1 against 1 / 0.2.
  assert.ok(Math.abs(a.r ** 2 / b.r ** 2 - 2) < 0.02);
});

Deno.test("orchardPlot: the text beside the dots has the pooled effect of the result", () => {
  const result = madeUpResult({ k: 8, strata: ["a", "b"] });
  const figure = drawn(orchardPlot(result, { names: { a: "First kind" } }));
  const texts = textBoxes(figure.svg).map(({ text }) => text.replaceAll("\u00a0", " ")).join(" ");
  // exp(-0.6), exp(-1.0), exp(-0.2); exp(-1.6), exp(0.4).
  const all = "All studies: 8 studies, 0.55 (95 % CI 0.37 to 0.82), prediction 0.20 to 1.49";
  assert.ok(texts.includes(all) && figure.alt.includes(`${all}.`), texts);
  assert.match(texts, /First kind: 4 studies, 1\.00 \(95 % CI 0\.67 to 1\.49\)/);
  assert.match(texts, /Exploratory/);
});

Deno.test("orchardPlot: strata that are not pooled show their studies, and say so", () => {
  const result = madeUpResult({ k: 5, strata: ["many", "few"] });
  const figure = drawn(orchardPlot(result));
  assert.match(figure.alt, /few: 2 studies, not pooled\./);
  // Two in the legend, five in the strata and two pooled, five and one for all.
  assert.equal(circles(figure).length, 2 + 5 + 1 + 5 + 1);
});

Deno.test("orchardPlot: where nothing is pooled the reason stands in place of a figure", () => {
  const figure = orchardPlot({ ...made, overall: null, overallReported: null });
  assert.ok(figure.kind === "not-applicable");
  assert.match(figure.reason, /none of its studies are pooled together\./);
  assert.equal(
    orchardPlot({ ...made, overall: madeUpPooled(3, 0), studies: [] }).kind,
    "not-applicable",
  );
});

Deno.test("orchardPlot: an interval that goes on beyond the axis ends in an arrow, and the note says so", () => {
  const heads = (figure: Figure) =>
    figure.svg.match(/fill="#8a2d1c"[^>]*><path d="M[^"]*Z"/g) ?? [];
  const wide = { ...madeUpPooled(2, 0), prediction: null };
  const reported = { estimate: 1, lower: 0.001, upper: 1000, unit: "ratio" } as const;
  const figure = drawn(orchardPlot({
    ...made,
    overall: wide,
    overallReported: { ...reported, predictionLower: null, predictionUpper: null },
  }));
  const words = textBoxes(figure.svg).map(({ text }) => text).join(" ");
  assert.match(words, /Arrows: the interval goes on beyond the axis\./);
  assert.equal(heads(figure).length, 2);
  assertClear(figure);
  assert.doesNotMatch(drawn(orchardPlot(made)).svg, /Arrows:/);
});
