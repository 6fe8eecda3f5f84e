import assert from "node:assert/strict";
import type { AnalysisResult } from "../analysis/types.ts";
import { forestPlot } from "./forest_plot.ts";
import { interval, madeUpPooled, madeUpResult, madeUpStudy } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

/** In the order in which people read them. */
const textsOf = (figure: Figure) =>
  [...textBoxes(figure.svg)].sort((a, b) => a.bottom - b.bottom || a.left - b.left)
    .map((box) => box.text.replaceAll("\u00a0", " "));
const textOf = (figure: Figure) => textsOf(figure).join(" ");
const reported = (estimate: number, lower: number, upper: number) => ({
  estimate,
  interval: interval(lower, upper),
});
/** A comparison of made-up studies that nobody pooled. */
const unpooled = (studies: AnalysisResult["studies"], values: Partial<AnalysisResult> = {}) =>
  madeUpResult({ k: 1 }, { studies, overall: null, overallReported: null, ...values });

Deno.test("forestPlot: a study prints counts of both groups, estimate, interval, weight", () => {
  const study = madeUpStudy("Adams 2001", { reported: reported(0.5, 0.204, 1.25), weight: 62.51 });
  const texts = textsOf(forestPlot(unpooled([study])));
  for (const text of ["Adams 2001", "3", "/50", "6", "/52", "0.50", "(0.20 to", "1.25)", "62.5"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("forestPlot: proportions print as percent, differences with three decimals", () => {
  const study = madeUpStudy("Adams", { reported: reported(0.0714, 0.0018, 0.3387) });
  const percent = forestPlot(unpooled([study], { design: "proportion", measure: "PLO" }));
  assert.match(textOf(percent), /7\.1 \(0\.2 to 33\.9\)/);
  const difference = forestPlot(unpooled([study], { measure: "RD" }));
  assert.match(textOf(difference), /0\.071 \(0\.002 to 0\.339\)/);
  assert.match(
    textOf(forestPlot(unpooled([study], { measure: "RD" }), { digits: 1 })),
    /0\.1 \(0\.0/,
  );
});

Deno.test("forestPlot: two drawings of one result are the same bytes, others in between or not", () => {
  const result = madeUpResult({ k: 13, strata: ["a", "b"] });
  const first = forestPlot(result);
  forestPlot(madeUpResult({ k: 3 }));
  assert.equal(forestPlot(structuredClone(result)).svg, first.svg);
});

Deno.test("forestPlot: the drawing stands alone, without ids, classes or colours of a page", () => {
  const { svg, id } = forestPlot(madeUpResult({ k: 3 }, { id: "a b&c" }), {
    title: "P < 0.05 & so on",
  });
  assert.equal(id, "forest-a b&c");
  assert.match(
    svg,
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="forest-a-b-c-title /,
  );
  assert.match(svg, /<title id="forest-a-b-c-title">P &lt; 0\.05 &amp; so on<\/title>/);
  assert.doesNotMatch(svg, /currentColor|class=|<style|var\(|NaN|undefined|plot-/);
  const digits = [...svg.matchAll(/\d\.(\d+)/g)].map((match) => match[1]?.length ?? 0);
  assert.ok(Math.max(...digits) <= 3);
});

Deno.test("forestPlot: an interval that leaves the axis ends in an arrow at the axis's end", () => {
  const studies = [
    madeUpStudy("inside", { reported: reported(1, 0.5, 2) }),
    madeUpStudy("beyond", { reported: reported(2, 0.6, 400) }),
  ];
  const { svg } = forestPlot(unpooled(studies), { axis: { lower: 0.1, upper: 10 } });
  const arrows = [...svg.matchAll(/translate\(([\d.]+),[\d.]+\) rotate\((-?90)\)/g)];
  assert.deepEqual(arrows.map((match) => match[2]), ["90"]);
  const ends = [...svg.matchAll(/d="M[\d.]+,([\d.]+)L([\d.]+),\1"/g)].map((match) =>
    Number(match[2])
  );
  const axisEnd = ends.at(-1) as number;
  assert.ok(ends.includes(axisEnd));
  assert.ok(Math.abs(Number(arrows[0]?.[1]) - axisEnd) < 3);
  assert.match(
    textOf(forestPlot(unpooled(studies), { axis: { lower: 0.1, upper: 10 } })),
    /arrows:/,
  );
  assert.doesNotMatch(textOf(forestPlot(unpooled(studies.slice(0, 1)))), /arrows:/);
});

Deno.test("forestPlot: equal ratios are equal distances, and areas of squares follow weights", () => {
  const studies = [0.1, 1, 10].map((estimate, i) =>
    madeUpStudy(`study ${i}`, {
      reported: reported(estimate, estimate / 2, estimate * 2),
      weight: [80, 20, 45][i] as number,
    })
  );
  const { svg } = forestPlot(unpooled(studies));
  const squares = [...svg.matchAll(/d="M-([\d.]+),-\1h[^"]*" transform="translate\(([\d.]+),/g)];
  const [half, x] = [1, 2].map((group) => squares.map((match) => Number(match[group])));
  assert.equal(squares.length, 3);
  const [a, b, c] = x as [number, number, number];
  assert.ok(Math.abs((b - a) - (c - b)) <= 0.02);
  const areas = (half as number[]).map((side) => side ** 2);
  assert.ok(Math.abs((areas[0] as number) / (areas[1] as number) - 4) < 0.05);
  assert.ok(Math.abs((areas[2] as number) / (areas[0] as number) - 45 / 80) < 0.01);
});

Deno.test("forestPlot: what is not estimable is said in words and has no mark", () => {
  const studies = [
    madeUpStudy("events", { reported: reported(1, 0.5, 2) }),
    madeUpStudy("no events", {
      counts: { eventsTreated: 0, totalTreated: 9, eventsControl: 0, totalControl: 8 },
    }),
  ];
  const overall = {
    kind: "not-estimable",
    quantity: "odds ratio",
    reason: "no study has an event in either group",
    studies: [],
  } as const;
  const figure = forestPlot(unpooled(studies, { overall }));
  assert.match(
    textOf(figure),
    /No odds ratio is estimable: no study has an event in either group\./,
  );
  assert.equal(textsOf(figure).filter((text) => text === "not estimable").length, 1);
  assert.equal([...figure.svg.matchAll(/d="M-[\d.]+,-[\d.]+h/g)].length, 1);
  assert.match(figure.alt, /No odds ratio is estimable/);
});

Deno.test("forestPlot: strata have heading, diamond and heterogeneity, or say why not", () => {
  const result = madeUpResult({ k: 4, strata: ["first", "second"] });
  const text = textOf(forestPlot(result, { names: { first: "First stratum" } }));
  assert.match(text, /First stratum/);
  assert.match(text, /Fewer than 3 studies: shown, not pooled\./);
  assert.match(text, /All strata .*Random effects, 4 studies .*95 % prediction interval/);
  assert.match(
    text,
    /Test between strata: Q = 3\.20, df = 1, P = 0\.07/,
  );
  assert.match(text, /Descriptive: the strata share studies\./);
});

Deno.test("forestPlot: no study is dropped, in whatever stratum it stands", () => {
  const result = madeUpResult({ k: 6, strata: ["first", "second"] });
  const studies = [
    ...result.studies,
    madeUpStudy("Elsewhere 1999", { group: "third" }),
    madeUpStudy("Nowhere 1999"),
  ];
  const one = madeUpStudy("One arm 1999", { group: "Usual care", counts: { events: 2, total: 7 } });
  const texts = textsOf(forestPlot({ ...result, studies, oneArmStudies: [one] }));
  for (const { label } of [...studies, one]) {
    assert.equal(texts.filter((text) => text === label).length, 1, label);
  }
  assert.ok(texts.includes("In none of these strata") && texts.includes("/7"));
});

Deno.test("forestPlot: a crude headline shows crude proportions and no diamond unless pooled", () => {
  const crude = [{
    group: "Usual care",
    k: 2,
    label: "Usual care (2 studies)",
    events: 0,
    total: 73,
    proportion: 0,
    interval: { ...interval(0, 1 - 0.025 ** (1 / 73)), method: "clopper-pearson" },
  }];
  const arm = madeUpStudy("One arm", { group: "Usual care", counts: { events: 0, total: 73 } });
  const values = { headline: "crude", crude, studies: [], oneArmStudies: [arm] } as const;
  const figure = forestPlot(unpooled([], values));
  assert.match(textOf(figure), /Usual care \(2 studies\) 0 \/73 0\.0 \(0\.0 to 4\.9\)/);
  assert.match(textOf(figure), /Proportion \(%\)/);
  assert.doesNotMatch(textOf(figure), /diamonds:/);
  assert.match(figure.alt, /Crude, Usual care \(2 studies\): 0 of 73/);
  const overall = madeUpPooled(3, -0.6);
  const pooled = forestPlot(madeUpResult({ k: 3 }, { headline: "crude", crude, overall }));
  assert.match(textOf(pooled), /diamonds:/);
  assert.match(
    textOf(pooled),
    /Usual care \(2 studies\): 0 of 73 \(0\.0 %; 95 % CI 0\.0 % to 4\.9 %\)/,
  );
});

Deno.test("forestPlot: notes count what was left out and mark what others print", () => {
  const excluded = ["b", "a", "b"].map((letter, i) => ({
    id: `${i}`,
    reason: `extraction/rows.csv, line ${i + 2}: set is "${letter}"`,
  }));
  const published = [{
    claim: "C1",
    label: "odds ratio",
    printed: "0.89 (0.40 to 2.02)",
    source: "abstract",
    status: "other studies",
    computed: null,
    agrees: null,
    differences: [],
  }] as const;
  const result = madeUpResult({ k: 3 }, { excluded, published });
  const text = textOf(forestPlot(result));
  assert.match(text, /Left out: 3 rows \(2: set is "b"; 1: set is "a"\)\./);
  assert.match(text, /Published \(other studies, not part of this analysis\): odds ratio, 0\.89/);
  assert.doesNotMatch(textOf(forestPlot(result, { notes: false })), /Left out|Published/);
});

Deno.test("forestPlot: studies stand as analysed, or by label, or by estimate", () => {
  const studies = [["b", 3], ["c", 1], ["a", 2]].map(([label, x]) =>
    madeUpStudy(`${label}`, { reported: reported(Number(x), 0.5, 9) })
  );
  const order = (choice: "as analysed" | "label" | "estimate") =>
    textsOf(forestPlot(unpooled(studies), { order: choice })).filter((text) => /^[abc]$/.test(text))
      .join("");
  assert.equal(order("as analysed"), "bca");
  assert.equal(order("label"), "abc");
  assert.equal(order("estimate"), "cab");
});

Deno.test("forestPlot: refuses a letter without glyph, an axis upside down, and no study", () => {
  const strange = unpooled([madeUpStudy("中村 2012")]);
  assert.throws(
    () => forestPlot(strange),
    /forestPlot: the font DejaVu Sans has no glyph for 中 \(U\+4E2D\) in "中村 2012"/,
  );
  const axis = { lower: 2, upper: 1 };
  assert.throws(() => forestPlot(madeUpResult({ k: 3 }), { axis }), /axis: found 2 to 1; allowed/);
  assert.throws(
    () => forestPlot(madeUpResult({ k: 3 }), { axis: { lower: 0, upper: 1 } }),
    /both above 0/,
  );
  assert.throws(() => forestPlot(unpooled([])), /analysis "made-up" has no study/);
});

Deno.test("forestPlot: accents typed as letters of their own are drawn as composed letters", () => {
  const figure = forestPlot(unpooled([madeUpStudy("Nguye\u0302\u0303n 2012")]));
  assert.ok(textsOf(figure).includes("Nguy\u1ec5n 2012"));
});
