import assert from "node:assert/strict";
import type { AnalysisResult } from "../analysis/types.ts";
import { assertClear } from "./assert_clear_test.ts";
import { forestPlot } from "./forest_plot.ts";
import {
  interval,
  madeUpPooled,
  madeUpReported,
  madeUpResult,
  madeUpStudy,
} from "./made_up_results_test.ts";
import { type TextBox, textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

const boxesOf = (figure: Figure) =>
  textBoxes(figure.svg).map((box) => ({ ...box, text: box.text.replaceAll("\u00a0", " ") }));
const textsOf = (figure: Figure) => boxesOf(figure).map((box) => box.text);
const boxOf = (figure: Figure, text: string): TextBox => {
  const found = boxesOf(figure).filter((box) => box.text === text);
  assert.equal(found.length, 1, `${text}: ${found.length}`);
  return found[0] as TextBox;
};

const study = madeUpStudy("Adams 2001", {
  reported: { estimate: 0.512, interval: interval(0.204, 1.25) },
  weight: 62.5,
});
const other = madeUpStudy("Brown 2004", {
  reported: { estimate: 0.8, interval: interval(0.4, 1.6) },
  weight: 37.5,
});
const pair = (values: Partial<AnalysisResult> = {}) =>
  madeUpResult({ k: 1 }, { studies: [study, other], ...values });

/** Where the plot begins and ends: the left and right end of the axis. */
function plotOf({ svg }: Figure): readonly [left: number, right: number] {
  const lines = [...svg.matchAll(/d="M([\d.]+),([\d.]+)L([\d.]+),\2"/g)];
  const [, left, , right] = lines.at(-1) ?? [];
  return [Number(left), Number(right)];
}

Deno.test("forestPlot, columns: each stands on the side and in the order that is asked for", () => {
  const figure = forestPlot(pair(), {
    columns: {
      left: ["weight", { title: "Dose", cells: { "Adams 2001": "5 mg", "Brown 2004": "7 mg" } }],
      right: ["interval", "estimate", "counts"],
    },
  });
  assertClear(figure);
  const left = ["Adams 2001", "62.5", "5 mg"].map((text) => boxOf(figure, text).left);
  const right = ["1.25)", "0.51", "/50"];
  // Both studies have a total of 50: the one on the line of Adams.
  const line = boxOf(figure, "Adams 2001").bottom;
  const places = right.map((text) =>
    boxesOf(figure).find((box) => box.text === text && Math.abs(box.bottom - line) < 0.1)?.left ??
      NaN
  );
  const [from, to] = plotOf(figure);
  const order = [...left, from, to, ...places];
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
});

Deno.test("forestPlot, columns: events and totals stand apart, headed by their group", () => {
  const figure = forestPlot(pair(), { columns: { left: ["counts apart"] } });
  const texts = textsOf(figure);
  for (const text of ["New", "treatment", "events", "Total", "Usual", "care"]) {
    assert.ok(texts.includes(text), text);
  }
  assert.equal(texts.filter((text) => text === "50").length, 2);
  assert.ok(!texts.includes("/50"));
  const totals = forestPlot(pair(), { columns: { left: ["total", "events"] } });
  assert.equal(textsOf(totals).filter((text) => text === "total").length, 2);
});

Deno.test("forestPlot, columns: means with their standard deviations, close together or apart", () => {
  const values = {
    ...{ meanTreated: 12.5, sdTreated: 3.1, totalTreated: 40 },
    ...{ meanControl: 14, seControl: 0.5, totalControl: 41 },
  };
  const means = pair({
    measure: "MD",
    studies: [{ ...study, counts: {}, values }],
    arms: null,
  });
  const texts = (left: NonNullable<Parameters<typeof forestPlot>[1]>["columns"]) =>
    textsOf(forestPlot(means, left ? { columns: left } : {}));
  assert.ok(texts(undefined).includes("12.5 (3.1)"));
  assert.ok(texts(undefined).includes("14 (SE 0.5)"));
  const apart = texts({ left: ["mean", "SD", "total"] });
  for (const text of ["12.5", "3.1", "40", "14", "SE 0.5", "41"]) {
    assert.ok(apart.includes(text), text);
  }
  assert.throws(
    () => texts({ left: ["events"] }),
    /columns: found "events"; allowed: "counts", "counts apart", "mean \(SD\)", "mean", "SD", "total"/,
  );
});

Deno.test("forestPlot, columns: what the data do not have, and a column twice, are refused", () => {
  const draw = (left: NonNullable<Parameters<typeof forestPlot>[1]>["columns"]) => () =>
    forestPlot(pair(), left ? { columns: left } : {});
  assert.throws(draw({ left: ["mean (SD)"] }), /columns: found "mean \(SD\)"; allowed: "counts"/);
  assert.throws(draw({ left: ["weight"] }), /columns: found "Weight \(%\)" twice/);
  assert.throws(
    draw({ right: ["weight (common)"] }),
    /found "weight \(common\)" without a pooled effect of that model; allowed: a model that is drawn/,
  );
});

Deno.test("forestPlot, columns: weights of both models come from the pooled effects that are drawn", () => {
  const weights = (a: number) => [
    { id: "Adams 2001", percent: a },
    { id: "Brown 2004", percent: 100 - a },
  ];
  const overall = { ...madeUpPooled(2, -0.6), weights: weights(55.5) };
  const choices = { ...overall.choices, model: "common", tau2: null } as const;
  const common = { ...overall, weights: weights(71.2), choices };
  const reported = madeUpReported(common, "comparison");
  const figure = forestPlot(pair({ overall }), {
    columns: { right: ["weight (random)", "weight (common)"] },
    summaries: [{ label: "Common effect by hand", pooled: common, reported }],
  });
  for (const text of ["55.5", "44.5", "71.2", "28.8", "random", "common"]) {
    assert.ok(textsOf(figure).includes(text), text);
  }
});

Deno.test("forestPlot, summaries: other models stand below, estimable or not, and are described", () => {
  const pooled = madeUpPooled(9, Math.log(0.7));
  const reported = madeUpReported(pooled, "comparison");
  const figure = forestPlot(pair(), {
    summaries: [
      { label: "Peto", pooled, reported },
      {
        label: "Exact",
        pooled: {
          kind: "not-estimable",
          quantity: "odds ratio",
          reason: "no events.",
          studies: [],
        },
        reported: null,
      },
    ],
  });
  assertClear(figure);
  assert.ok(boxOf(figure, "Peto, 9 studies").top > boxOf(figure, "Random effects, 1 study").top);
  assert.equal(textsOf(figure).filter((text) => text === "0.70").length, 1);
  assert.ok(textsOf(figure).includes("Exact: not estimable, no events."));
  assert.match(figure.alt, /Peto: 0\.70 \(95 % CI 0\.47 to 1\.04\)\. Exact: not estimable\./);
});

Deno.test("forestPlot: the test of the overall effect names its distribution; proportions have none", () => {
  const overall = madeUpPooled(2, -0.6);
  const withDf = { ...overall, interval: { ...overall.interval, df: 12 } };
  const words = (figure: Figure) =>
    textsOf(figure).join(" ").match(/Test for overall effect:.*? P = [\d.]+/)?.[0] ?? null;
  assert.equal(
    words(forestPlot(pair({ overall }))),
    "Test for overall effect: z = −3.00, P = 0.01",
  );
  assert.equal(
    words(forestPlot(pair({ overall: withDf }))),
    "Test for overall effect: t = −3.00, df = 12, P = 0.01",
  );
  assert.equal(words(forestPlot(madeUpResult({ k: 3, design: "proportion" }))), null);
});

Deno.test("forestPlot, lines: a decision stands on its place of the axis under its name", () => {
  const lines = [{ at: 0.5, label: "half" }, { at: 20, label: "a label\nfar away" }];
  const figure = forestPlot(pair(), { lines });
  assertClear(figure);
  assert.match(figure.alt, /A line stands at 0\.5 \(half\)\. A line stands at 20 \(a label/);
  const dashed = [
    ...figure.svg.matchAll(/<g[^>]*stroke="#5b4a8a" stroke-dasharray="5,2"[^>]*>(.*?)<\/g>/g),
  ];
  const uprights = dashed.flatMap(([, inner]) => [...(inner ?? "").matchAll(/M([\d.]+),/g)])
    .map((match) => Number(match[1]));
  assert.equal(uprights.length, 2);
  const tick = boxOf(figure, "0.5");
  const expected = (tick.left + tick.right) / 2;
  assert.ok(Math.abs(Math.min(...uprights) - expected) < 0.05);
  const name = boxOf(figure, "half");
  assert.ok(Math.abs((name.left + name.right) / 2 - expected) < 0.05);
  const beyond = forestPlot(pair(), { lines, axis: { lower: 0.6, upper: 2 } });
  assert.ok(!textsOf(beyond).includes("half"));
});

Deno.test("forestPlot, lines: names of neighbouring lines stand above each other", () => {
  const lines = [0.5, 0.55, 0.6, 0.65].map((at) => ({ at, label: `a name of the line at ${at}` }));
  assertClear(forestPlot(pair(), { lines }));
  assertClear(forestPlot(madeUpResult({ k: 5, design: "proportion" }), { lines }));
});

Deno.test("forestPlot, order: by weight the heaviest first, by the order of the plan what lacks it last", () => {
  const studies = [["a", 10, 2001], ["b", 60, null], ["c", 30, 1990]].map(([id, weight, order]) =>
    madeUpStudy(`${id}`, {
      reported: { estimate: 1, interval: interval(0.5, 2) },
      weight: Number(weight),
      order: order === null ? null : Number(order),
    })
  );
  const ordered = (order: "weight" | "order") =>
    boxesOf(forestPlot(pair({ studies }), { order })).filter(({ text }) => /^[abc]$/.test(text))
      .sort((a, b) => a.top - b.top).map(({ text }) => text).join("");
  assert.equal(ordered("weight"), "bca");
  assert.equal(ordered("order"), "cab");
});

Deno.test("forestPlot, groups: studies stand under the caller's headings and nothing is pooled by them", () => {
  const figure = forestPlot(pair(), { groups: { "Brown 2004": "Asia" } });
  const tops = ["Others", "Adams 2001", "Asia", "Brown 2004"].map((text) =>
    boxOf(figure, text).top
  );
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  assert.equal(textsOf(figure).filter((text) => /^Random effects/.test(text)).length, 1);
});

Deno.test("forestPlot, names: columns are headed by names, else by the data dictionary, else by codes", () => {
  const shown = { dose_mg: "low_dose", site: "x", plain_code: "y" };
  const result = pair({
    studies: [{ ...study, shown }],
    columnTitles: { dose_mg: "Dose", site: "Site of the trial" },
  });
  const texts = textsOf(forestPlot(result, { names: { site: "Centre", low_dose: "5 mg" } }));
  for (const text of ["Dose", "Centre", "Plain", "code", "5 mg"]) {
    assert.ok(texts.includes(text), text);
  }
});
