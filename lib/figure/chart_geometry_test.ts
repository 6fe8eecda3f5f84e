import assert from "node:assert/strict";
import type { FunnelContours } from "../diagnose/funnel_contours.ts";
import type { TrimAndFill } from "../diagnose/trim_and_fill_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { BubbleData } from "../model/regression_bubble.ts";
import { assertClear } from "./assert_clear_test.ts";
import { baujatPlot } from "./baujat_plot.ts";
import { bubblePlot } from "./bubble_plot.ts";
import { contourFunnel } from "./contour_funnel.ts";
import { labbePlot } from "./labbe_plot.ts";
import { interval, madeUpPooled, sequence } from "./made_up_results_test.ts";
import { radialPlot } from "./radial_plot.ts";
import { trimAndFillFunnel } from "./trim_and_fill_funnel.ts";
import type { Figure } from "./types.ts";

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";
const measures = ["OR", "PLO", "PFT", "RD", "ZCOR", "GEN", "IRLN"] as const;

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

function studies(k: number, spread: number, label: (i: number) => string) {
  const random = sequence(k + 11);
  return Array.from({ length: k }, (_, i) => ({
    id: `${i}`,
    label: label(i),
    yi: spread * (random() - 0.6),
    vi: (spread * (0.05 + random())) ** 2,
  }));
}

function contoursOf(k: number, spread: number, label: (i: number) => string): FunnelContours {
  const points = studies(k, spread, label).map(({ id, label, yi, vi }, i) => ({
    ...{ id, label, yi, pValue: 0.2, beyond: [null, 0.9, 0.95, 0.99][i % 4] ?? null },
    standardError: Math.sqrt(vi),
    filled: i % 5 === 4,
  }));
  const maxStandardError = Math.max(0, ...points.map((point) => point.standardError));
  const contours = ([[0.9, 1.64], [0.95, 1.96], [0.99, 2.58]] as const).map(([level, z]) => ({
    ...{ level, z, pValue: 1 - level },
    lower: -z * maxStandardError,
    upper: z * maxStandardError,
  }));
  return { kind: "funnel-contours", centre: 0, maxStandardError, contours, points };
}

function filling(k: number, spread: number, label: (i: number) => string): TrimAndFill {
  const made = studies(k, spread, label).map((study, i) => ({ ...study, filled: i % 4 === 3 }));
  const filled = made.filter((study) => study.filled).length;
  return {
    kind: "trim-and-fill",
    ...{ k: k - filled, filled, filledStandardError: 1, pValue: null, side: "left" },
    sideSlope: 0.3,
    observed: madeUpPooled(k, -0.2 * spread),
    adjusted: madeUpPooled(k, 0.1 * spread),
    studies: made,
    used: [],
    choices: { estimator: "L0", maxIterations: 100, side: "estimated" },
    fit: { converged: true, iterations: 3, tolerance: 0, reason: "tolerance met" },
    ...{ warnings: [], inputDigest: "", libraryVersion: "0.1.0" },
  };
}

for (const k of [1, 3, 13, 34, 60, 200]) {
  Deno.test(`baujatPlot, contourFunnel, trimAndFillFunnel: no text overlaps, ${k} studies`, () => {
    for (const label of [(i: number) => `Author ${i}`, (i: number) => `${i} ${words}`]) {
      const title = label(1);
      for (const spread of [1e-4, 1, 1e4]) {
        const points = studies(k, spread, label).map(({ id, label, yi, vi }) => ({
          ...{ id, label, contribution: Math.abs(yi), influence: vi },
        }));
        const result = { kind: "baujat", all: madeUpPooled(k, 0), studies: points } as const;
        assertClear(drawn(baujatPlot(result, { title })));
        const none = points.map((point) => ({ ...point, contribution: 0, influence: 0 }));
        assertClear(drawn(baujatPlot({ ...result, studies: none })));
      }
      for (const measure of k > 60 ? measures.slice(0, 2) : measures) {
        for (const spread of [0.01, 1, 6]) {
          const contours = contoursOf(k, spread, label);
          assertClear(
            drawn(contourFunnel(contours, { measure, title, pooled: { estimate: 0.1 } })),
          );
          assertClear(drawn(trimAndFillFunnel(filling(k, spread, label), { measure, title })));
        }
      }
    }
  });
}

Deno.test("baujatPlot, contourFunnel, trimAndFillFunnel: nothing to draw is a reason", () => {
  const label = () => "";
  const all = madeUpPooled(0, 0);
  assert.equal(baujatPlot({ kind: "baujat", all, studies: [] }).kind, "not-applicable");
  assert.equal(contourFunnel(contoursOf(0, 1, label)).kind, "not-applicable");
  assert.equal(trimAndFillFunnel(filling(0, 1, label)).kind, "not-applicable");
});

Deno.test("trimAndFillFunnel: studies filled in are hollow, the others are not", () => {
  const { svg } = drawn(trimAndFillFunnel(filling(8, 1, (i) => `${i}`)));
  const groups = [...svg.matchAll(/<g([^>]*)>((?:<circle[^>]*>)+)<\/g>/g)];
  const count = (fill: string) =>
    groups.filter(([, style = ""]) => style.includes(`fill="${fill}"`))
      .reduce((n, [, , circles = ""]) => n + (circles.match(/<circle/g) ?? []).length, 0);
  // One more of each in the legend.
  assert.deepEqual([count("#3d6489"), count("#ffffff")], [6 + 1, 2 + 1]);
});

Deno.test("contourFunnel: regions meet the limits of their contours at the greatest error", () => {
  const made = contoursOf(4, 1, (i) => `${i}`);
  const { svg } = drawn(contourFunnel(made));
  const triangles = [
    ...svg.matchAll(/d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)L([\d.]+),([\d.]+)Z"/g),
  ]
    .map((match) => match.slice(1).map(Number) as [number, number, number, number, number, number]);
  assert.equal(triangles.length, 3);
  const widths = triangles.map(([, , right, , left]) => right - left);
  const [wide = 0, mid = 0, narrow = 1] = widths;
  assert.ok(Math.abs(wide / narrow - 2.58 / 1.64) < 0.001);
  assert.ok(Math.abs(mid / narrow - 1.96 / 1.64) < 0.001);
});

function bubbles(k: number, spread: number, label: (i: number) => string): BubbleData {
  const line = [0, 0.5, 1].map((x) => ({
    x,
    estimate: x * spread,
    standardError: 1,
    interval: interval(x * spread - spread, x * spread + spread),
    prediction: k < 4 ? null : interval(x * spread - 2 * spread, x * spread + 2 * spread),
  }));
  const points = studies(k, spread, label).map(({ id, label, yi, vi }, i) => ({
    ...{ id, label, x: i / k, y: yi, weight: 100 * vi / spread ** 2 },
  }));
  const holds = [`${words} at its mean, 3`];
  return { kind: "bubble-data", moderator: "dose", points, line, holds, level: 0.95 };
}

for (const k of [1, 3, 13, 34, 60, 200]) {
  Deno.test(`radialPlot, labbePlot, bubblePlot: no text overlaps, ${k} studies`, () => {
    for (const label of [(i: number) => `Author ${i}`, (i: number) => `${i} ${words}`]) {
      const title = label(1);
      for (const measure of k > 60 ? measures.slice(0, 2) : measures) {
        for (const spread of [0.01, 1, 6]) {
          const content = { studies: studies(k, spread, label), pooled: { estimate: -spread / 3 } };
          assertClear(drawn(radialPlot(content, { measure, title })));
          const pooled = madeUpPooled(k, -spread / 3);
          const random = { measure, title, weights: "random", centred: true } as const;
          assertClear(drawn(radialPlot({ ...content, pooled }, random)));
          const data = bubbles(k, spread, label);
          assertClear(
            drawn(bubblePlot(data, { measure, labels: Math.min(k, 40), moderatorTitle: words })),
          );
        }
      }
      const random = sequence(k);
      const tables = Array.from({ length: k }, (_, i) => {
        const [totalTreated, totalControl] = [10 + i * i, 12 + i];
        const eventsTreated = Math.floor(random() * totalTreated);
        const eventsControl = Math.floor(random() * totalControl);
        return { id: `${i}`, totalTreated, totalControl, eventsTreated, eventsControl };
      });
      const arms = { treated: words, control: words };
      assertClear(drawn(labbePlot(tables, { title, arms })));
    }
  });
}

Deno.test("radialPlot, labbePlot, bubblePlot: nothing to draw is a reason", () => {
  const empty = { id: "a", eventsTreated: 0, totalTreated: 0, eventsControl: 1, totalControl: 9 };
  assert.equal(labbePlot([empty]).kind, "not-applicable");
  assert.equal(radialPlot({ studies: [], pooled: { estimate: 0 } }).kind, "not-applicable");
  assert.equal(bubblePlot(bubbles(0, 1, () => "")).kind, "not-applicable");
});

Deno.test("labbePlot: the pooled line has the same ratio all along, and studies lie on it", () => {
  const made = [
    { id: "a", eventsTreated: 10, totalTreated: 100, eventsControl: 20, totalControl: 100 },
    { id: "b", eventsTreated: 20, totalTreated: 100, eventsControl: 40, totalControl: 100 },
  ];
  const pooled = { measure: "RR", estimate: Math.log(0.5) } as const;
  const { svg } = drawn(labbePlot(made, { pooled }));
  const paths = [...svg.matchAll(/<path d="M([\d.]+),([\d.]+)((?:L[\d.]+,[\d.]+){20,})"/g)];
  assert.equal(paths.length, 1);
  const [x0, y0] = [Number(paths[0]?.[1]), Number(paths[0]?.[2])];
  const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1)
    .map((match) => (y0 - Number(match[2])) / (Number(match[1]) - x0));
  assert.equal(places.length, 2);
  const [xn = 0, yn = 0] = (paths[0]?.[3] ?? "").split("L").at(-1)?.split(",").map(Number) ?? [];
  assert.ok(Math.abs((y0 - yn) / (xn - x0) - 0.5) < 0.001);
  for (const slope of places) assert.ok(Math.abs(slope - 0.5) < 0.002);
});

Deno.test("bubblePlot: the line lies above the bubbles; more than 40 of them are smaller", () => {
  const many = drawn(bubblePlot(bubbles(160, 1, (i) => `${i}`)));
  const line = many.svg.lastIndexOf('stroke="#8a2d1c"');
  assert.ok(line > many.svg.lastIndexOf("<circle"));
  const radii = [...many.svg.matchAll(/<circle [^>]* r="([\d.]+)"/g)].slice(1)
    .map((match) => Number(match[1]));
  // Four times as many as 40 have half the greatest radius, 9.
  assert.equal(Math.max(...radii), 4.5);
});

Deno.test("contourFunnel, trimAndFillFunnel: one study is a study", () => {
  assert.match(drawn(contourFunnel(contoursOf(1, 1, () => "a"))).svg, /With 1 study chance/);
  assert.match(drawn(contourFunnel(contoursOf(2, 1, () => "a"))).svg, /With 2 studies chance/);
});

Deno.test("bubblePlot: areas grow with weights, small bubbles lie on top", () => {
  const data = bubbles(4, 1, (i) => `${i}`);
  const points = data.points.map((point, i) => ({ ...point, weight: [10, 40, 20, 30][i] ?? 0 }));
  const { svg } = drawn(bubblePlot({ ...data, points }));
  const radii = [...svg.matchAll(/<circle [^>]* r="([\d.]+)"/g)].slice(1)
    .map((match) => Number(match[1]));
  assert.deepEqual(radii, [9, 7.79, 6.36, 4.5]);
});
