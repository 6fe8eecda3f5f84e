import assert from "node:assert/strict";
import type { TwoByTwoMeasure } from "../effect/types.ts";
import { labbePlot } from "./labbe_plot.ts";
import { assertClear } from "./assert_clear_test.ts";
import { sequence } from "./made_up_results_test.ts";
import { riskAxis } from "./risk_axis.ts";
import { textBoxes } from "./text_boxes.ts";
import { treatedRisk } from "./treated_risk.ts";

const odds = (p: number) => p / (1 - p);

/** Effects of a treated and a control risk, as Handbooks define them. */
const effects: Readonly<Record<TwoByTwoMeasure, (t: number, c: number) => number>> = {
  OR: (t, c) => Math.log(odds(t) / odds(c)),
  PETO: (t, c) => Math.log(odds(t) / odds(c)),
  DOR: (t, c) => Math.log(odds(t) / odds(c)),
  RR: (t, c) => Math.log(t / c),
  RD: (t, c) => t - c,
  AS: (t, c) => Math.asin(Math.sqrt(t)) - Math.asin(Math.sqrt(c)),
  YUQ: (t, c) => (odds(t) - odds(c)) / (odds(t) + odds(c)),
};

Deno.test("treatedRisk: is the inverse of each measure", () => {
  for (const [measure, effect] of Object.entries(effects)) {
    for (const [treated, control] of [[0.1, 0.3], [0.3, 0.1], [0.9, 0.001], [0.5, 0.5]] as const) {
      const found = treatedRisk(control, measure as TwoByTwoMeasure, effect(treated, control));
      assert.ok(Math.abs(found - treated) < 1e-12, `${measure}: ${found}, ${treated}`);
    }
  }
});

Deno.test("treatedRisk: no effect, however large, leads out of 0 to 1", () => {
  for (const measure of Object.keys(effects) as TwoByTwoMeasure[]) {
    for (const effect of [-1e3, -1, 0, 1, 1e3]) {
      for (const control of [0, 0.2, 1]) {
        const risk = treatedRisk(control, measure, effect);
        assert.ok(risk >= 0 && risk <= 1, `${measure} ${effect} ${control}: ${risk}`);
      }
    }
  }
});

Deno.test("riskAxis: ends at a round number, everyone and nobody on the axis", () => {
  assert.equal(riskAxis(0, "proportion").end, 0.01);
  assert.equal(riskAxis(0.256, "square root").end, 0.3);
  const { end, place, axis, along } = riskAxis(1, "square root");
  const { from, to } = axis("");
  assert.equal(end, 1);
  assert.ok(from < place(0) && to > place(1));
  const steps = along.slice(1).map((risk, i) => place(risk) - place(along[i] ?? 0));
  assert.ok(Math.max(...steps) - Math.min(...steps) < 0.01);
});

Deno.test("labbePlot: rare events get a square-root scale, which the titles say", () => {
  const study = (id: string, eventsTreated: number, eventsControl: number) => ({
    ...{ id, eventsTreated, eventsControl, totalTreated: 1000, totalControl: 1000 },
  });
  const words = (counts: readonly (readonly [number, number])[], scale?: "proportion") => {
    const studies = counts.map(([treated, control], i) => study(`${i}`, treated, control));
    const figure = labbePlot(studies, scale === undefined ? {} : { scale });
    assert.ok(figure.kind === "figure");
    return textBoxes(figure.svg).map((box) => box.text).join(" ");
  };
  const rare = [[1, 2], [2, 3], [0, 4], [100, 300]] as const;
  assert.match(words(rare), /Events, control \(%\), square-root scale/);
  assert.doesNotMatch(words(rare, "proportion"), /square-root/);
  assert.doesNotMatch(words([[100, 200], [150, 300], [1, 400]]), /square-root/);
});

Deno.test("labbePlot: the alternative text gives the pooled effect as people read it", () => {
  const studies = [
    { id: "a", eventsTreated: 5, totalTreated: 50, eventsControl: 10, totalControl: 50 },
  ];
  const interval = { lower: Math.log(0.2), upper: Math.log(1.25) };
  const pooled = { measure: "RR", estimate: Math.log(0.5), interval } as const;
  const figure = labbePlot(studies, { pooled });
  assert.ok(figure.kind === "figure");
  assert.match(figure.alt, /Proportions from 10\.0 to 20\.0 %: /);
  assert.match(
    figure.alt,
    /Pooled risk ratio: 0\.50 \(0\.20 to 1\.25\); the interval includes no effect\.$/,
  );
});

Deno.test("labbePlot: a pooled line that leaves 0 to 1 ends there", () => {
  const studies = [
    { id: "a", eventsTreated: 5, totalTreated: 50, eventsControl: 10, totalControl: 50 },
  ];
  const pooled = { measure: "RD", estimate: -0.1 } as const;
  const figure = labbePlot(studies, { pooled });
  assert.ok(figure.kind === "figure");
  const [, x0, y0] = figure.svg.match(/<path d="M([\d.]+),([\d.]+)(?:L[\d.]+,[\d.]+){20,}"/) ?? [];
  const [circle] = [...figure.svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1);
  // The only study has a risk difference of -0.1, and the line begins to its left and below it.
  assert.ok(Number(x0) < Number(circle?.[1]) && Number(y0) > Number(circle?.[2]));
  const slope = (Number(y0) - Number(circle?.[2])) / (Number(circle?.[1]) - Number(x0));
  assert.ok(Math.abs(slope - 1) < 0.01);
});

Deno.test("labbePlot: no text overlaps on either scale, whatever the largest proportion", () => {
  for (const k of [1, 3, 13, 34, 60]) {
    for (const most of [0.002, 0.015, 0.04, 0.09, 0.3, 0.7, 1]) {
      for (const scale of ["proportion", "square root"] as const) {
        const random = sequence(k);
        const studies = Array.from({ length: k }, (_, i) => ({
          id: `${i}`,
          ...{ eventsTreated: most * 1e4 * random(), eventsControl: most * 1e4 * random() },
          ...{ totalTreated: 1e4, totalControl: 1e4 },
        }));
        const interval = { lower: -1e3, upper: 1e3 };
        const pooled = { measure: "OR", estimate: 1, interval } as const;
        const figure = labbePlot(studies, { scale, pooled, widthMm: most > 0.5 ? 80 : 100 });
        assert.ok(figure.kind === "figure");
        assertClear(figure);
      }
    }
  }
});
