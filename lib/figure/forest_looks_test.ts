import assert from "node:assert/strict";
import { assertClear } from "./assert_clear_test.ts";
import { contrastRatio } from "./contrast_ratio.ts";
import { looks } from "./forest_looks.ts";
import { forestPlot } from "./forest_plot.ts";
import {
  interval,
  madeUpPooled,
  madeUpReported,
  madeUpResult,
  madeUpStudy,
} from "./made_up_results_test.ts";
import { colour } from "./style.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

const textOf = (figure: Figure) =>
  [...textBoxes(figure.svg)].sort((a, b) => a.bottom - b.bottom || a.left - b.left)
    .map((box) => box.text.replaceAll("\u00a0", " ")).join(" ");
const names = Object.keys(looks) as (keyof typeof looks)[];
const study = (lower: number) =>
  madeUpStudy("Adams", { reported: { estimate: 0.5, interval: interval(lower, 1.25) } });
const overall = { ...madeUpPooled(4, -0.6), pValue: 0.012 };
const result = madeUpResult({ k: 4 }, { overall, studies: [study(0.2)] });

Deno.test("forestPlot, layout: each writes intervals and P values as its journal does", () => {
  const printed = (layout: keyof typeof looks) => textOf(forestPlot(result, { layout }));
  assert.match(printed("reforest"), /0\.50 \(0\.20 to 1\.25\)/);
  assert.match(printed("RevMan"), /0\.50 \[0\.20, 1\.25\]/);
  assert.match(printed("Cochrane"), /0\.50 \[0\.20, 1\.25\]/);
  assert.match(printed("BMJ"), /0\.50 \(0\.20 to 1\.25\)/);
  assert.match(printed("BMJ"), /P=0\.01/);
  assert.match(printed("JAMA"), /0\.50 \(0\.20- ?1\.25\)/);
  assert.match(printed("Lancet"), /0·50 \(0·20– ?1·25\)/);
  // The Lancet prints two significant digits of P, and a raised decimal point on the axis.
  assert.match(printed("Lancet"), / 0·2 0·5 1 Odds/);
  assert.match(printed("Lancet"), /p=0·040/);
  assert.doesNotMatch(printed("Lancet"), /\d\.\d/);
});

Deno.test("forestPlot, layout: a dash between bounds gives way to words where a bound is negative", () => {
  const difference = { ...result, measure: "MD", studies: [study(-0.2)] } as const;
  for (const layout of ["JAMA", "Lancet"] as const) {
    assert.match(textOf(forestPlot(difference, { layout })), /\(−0[.·]20 to 1[.·]25\)/);
  }
});

Deno.test("forestPlot, layout: each says what it follows, and none claims to be the journal's own", () => {
  for (const name of names) {
    assert.ok(looks[name].basedOn.length > 10, name);
    assert.doesNotMatch(looks[name].basedOn, /official/i);
  }
});

Deno.test("forestPlot, layout: squares, lines and edges of diamonds stand out from the paper", () => {
  const contrast = (a: string) => contrastRatio(a, colour.paper);
  for (const name of names) {
    const { square, interval, diamondEdge } = looks[name].colours;
    // WCAG 2.1, criterion 1.4.11: 3 to 1 for what is needed to understand a graphic.
    for (const ink of [square, interval, diamondEdge, colour.decision]) {
      assert.ok(contrast(ink) >= 3, `${name}: ${ink} has ${contrast(ink).toFixed(1)}`);
    }
  }
});

const letters = [
  "Ångström and the collaborative group of many trials ",
  "Μελέτη παρατήρησης ",
  "Исследование щитовидной железы ",
  "WWWW",
];

// Simulated: seeded numbers that are nobody's, on pages of every size.
for (const [k, draws] of [[1, 12], [2, 12], [7, 8], [40, 6], [120, 2], [200, 2]] as const) {
  Deno.test(`forestPlot: simulated results of ${k} studies stand clear in every layout`, () => {
    let seed = 48271 + k;
    const random = (n: number) => Math.floor((seed = seed * 48271 % 2147483647) / 2147483647 * n);
    for (let draw = 0; draw < draws; draw++) {
      const layout = names[(draw + k) % names.length] ?? "reforest";
      const [length, design] = [1 + random(220), random(2) ? "comparison" : "proportion"] as const;
      const words = letters[random(letters.length)] ?? "";
      const label = (i: number) =>
        `${i} `.concat(words.repeat(60)).slice(0, 1 + (length * (i + 1)) % 230);
      const strata = random(2) ? ["first", label(200), "third"] : undefined;
      const made = madeUpResult({
        ...{ k, design, labels: label },
        ...(strata ? { strata } : {}),
        ...(random(2) ? { shown: (i: number) => ({ dose: label(i + 7), site: "x" }) } : {}),
      }, { title: `Simulated: ${label(50)}` });
      const pooled = madeUpPooled(k, random(8) - 4);
      const summaries = [{ label: label(3), pooled, reported: madeUpReported(pooled, design) }];
      const lines = [{ at: 0.1 + random(8) / 10, label: label(9) }, { at: 0.5, label: "half" }];
      const favours = { left: label(11), right: label(12) };
      const figure = forestPlot(made, {
        ...{ layout, summaries, lines },
        ...(random(2) ? { favours } : {}),
        widthMm: 85 + random(150),
      });
      assertClear(figure);
      assert.equal(forestPlot(made, { layout }).svg, forestPlot(made, { layout }).svg);
    }
  });
}
