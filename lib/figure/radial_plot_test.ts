import assert from "node:assert/strict";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { radialPlot } from "./radial_plot.ts";
import type { Figure } from "./types.ts";

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

Deno.test("radialPlot: studies of one effect lie on one line through the origin", () => {
  const made = [0.2, 0.4, 0.8].map((error, i) => ({ id: `${i}`, yi: 0.7, vi: error ** 2 }));
  const { svg } = drawn(radialPlot({ studies: made, pooled: { estimate: 0.7 } }));
  const line = [...svg.matchAll(/<path d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"[^>]*>/g)]
    .map((match) => match.slice(1).map(Number) as [number, number, number, number]);
  const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1)
    .map((match) => [Number(match[1]), Number(match[2])] as const);
  assert.equal(places.length, 3);
  assert.ok(
    line.some(([x1, y1, x2, y2]) =>
      places.every(([x, y]) => Math.abs(y - (y1 + (y2 - y1) * (x - x1) / (x2 - x1))) < 0.05)
    ),
  );
});

/** Places of the dots of a figure, without that of the legend. */
function dotsOf({ svg }: Figure): readonly (readonly [x: number, y: number])[] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1)
    .map((match) => [Number(match[1]), Number(match[2])] as const);
}

Deno.test("radialPlot: centred, studies at the pooled effect lie level, whatever their precision", () => {
  const made = [0.2, 0.4, 0.8].map((error, i) => ({ id: `${i}`, yi: -1.1, vi: error ** 2 }));
  const content = { studies: made, pooled: { estimate: -1.1 } };
  const level = (figure: Figure) => new Set(dotsOf(figure).map(([, y]) => y)).size;
  // Proportions have no effect to be counted from; ratios have, unless it is asked for.
  assert.equal(level(drawn(radialPlot(content, { measure: "PLO" }))), 1);
  assert.equal(level(drawn(radialPlot(content, { measure: "OR" }))), 3);
  assert.equal(level(drawn(radialPlot(content, { measure: "OR", centred: true }))), 1);
});

Deno.test("radialPlot: with tau2 the precisions come together, and fewer studies lie outside", () => {
  const made = [0.1, 0.2, 0.4].map((error, i) => ({ id: `${i}`, yi: i - 1, vi: error ** 2 }));
  const pooled = { estimate: 0, heterogeneity: { i2FromQ: 90, tau2: 1 } };
  const [common, random] = [{}, { weights: "random" } as const].map((choices) =>
    drawn(radialPlot({ studies: made, pooled }, choices))
  ) as [Figure, Figure];
  assert.match(common.alt, /2 studies outside the band: 0; 2\./);
  assert.match(random.alt, /No study lies outside/);
  // 1 / sqrt(vi + 1): the least precise at 0.933 of the most precise; without tau2 at a quarter.
  const ratio = (figure: Figure) => {
    // The first area is that of the legend, the second the band, which begins at precision 0.
    const [, band] = [...figure.svg.matchAll(/d="M([\d.]+),[\d.]+(?:L[\d.]+,[\d.]+)+Z"/g)];
    const left = Number(band?.[1]);
    const xs = dotsOf(figure).map(([x]) => x - left);
    return Math.min(...xs) / Math.max(...xs);
  };
  assert.equal(ratio(common).toFixed(2), "0.25");
  assert.equal(ratio(random).toFixed(2), (Math.sqrt(1.01) / Math.sqrt(1.16)).toFixed(2));
  assert.throws(
    () => radialPlot({ studies: made, pooled: { estimate: 0 } }, { weights: "random" }),
    /weights: found "random" with a pooled effect without tau2/,
  );
});
