import assert from "node:assert/strict";
import type { FunnelContours } from "../diagnose/funnel_contours.ts";
import type { TrimAndFill } from "../diagnose/trim_and_fill_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { assertClear } from "./assert_clear_test.ts";
import { baujatPlot } from "./baujat_plot.ts";
import { contourFunnel } from "./contour_funnel.ts";
import { madeUpPooled, sequence } from "./made_up_results_test.ts";
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

for (const k of [1, 3, 13, 34, 60]) {
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
      for (const measure of measures) {
        for (const spread of [0.01, 1, 6]) {
          const contours = contoursOf(k, spread, label);
          assertClear(drawn(contourFunnel(contours, { measure, title, pooled: 0.1 })));
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
