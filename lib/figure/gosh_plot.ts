import type { Gosh } from "../diagnose/gosh_types.ts";
import { formatNumber } from "../report/format_number.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { type ChartFrame, chartPage } from "./chart_page.ts";
import type { EffectChartChoices } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import { effectWords } from "./effect_words.ts";
import type { LegendItem } from "./legend.ts";
import { type Segment, strokes } from "./page_marks.ts";
import { ramp } from "./style.ts";
import type { Figure } from "./types.ts";

/** Least width of a cell, in points: subsets that all agree are still seen. */
const leastWidth = 1.5;

/**
 * Draws the plot of a graphical study of heterogeneity: the pooled effect of each subset of the
 * studies against its I², as the number of subsets in each cell of a grid.
 *
 * Shades grow with the logarithm of the number, so that a million subsets are as small a file as a
 * hundred, and single ones are seen. Two clouds mean that the result depends on who is in. Where a
 * study was highlighted, cells in which most subsets have it are red and half as high.
 *
 * @param result Answer of `gosh`.
 * @param choices See {@linkcode EffectChartChoices}.
 * @returns A figure, or the reason why there is none: there is no subset.
 *
 * @example
 * ```ts
 * import { gosh } from "reforest";
 * import { goshPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = goshPlot(gosh([
 *   { id: "a", yi: 0, vi: 1 },
 *   { id: "b", yi: 1, vi: 1 },
 *   { id: "c", yi: 8, vi: 1 },
 * ], { highlight: "c" }));
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^GOSH plot of all 7 subsets of 3 studies/);
 * ```
 *
 * @see Olkin, Dahabreh and Trikalinos (2012), https://doi.org/10.1002/jrsm.1053
 */
export function goshPlot(result: Gosh, choices: EffectChartChoices = {}): Figure | NotApplicable {
  const { title = "All subsets (GOSH)", id = "gosh", widthMm = 120, measure = "GEN" } = choices;
  const { grid, count, complete, k, estimate, i2, notConverged } = result;
  if (count === 0) {
    return { kind: "not-applicable", reason: `${title}: there is no subset to draw.` };
  }
  const number = (n: number) => formatNumber(n, { digits: 0, thousands: "thin space" });
  const near = (value: number) => formatNumber(value, { digits: 3, style: "significant" });
  const x = effectChartAxis(measure, axisEnds(grid.estimateEdges));
  const all = `${complete ? "all" : "a sample of"} ${number(count)} subsets`;
  const marked = grid.highlighted;
  const name = marked === null
    ? null
    : result.studies.find((study) => study.id === marked.id)?.label ?? marked.id;
  const key: readonly LegendItem[] = [
    { sign: "area", colour: ramp.blue[0], text: "few subsets" },
    { sign: "area", colour: ramp.blue[4], text: "many" },
    ...(name === null
      ? []
      : [{ sign: "thick line", colour: ramp.red[3], text: `most of them with ${name}` } as const]),
  ];
  const range = { estimate: estimate.median, lower: estimate.smallest, upper: estimate.largest };
  return chartPage({
    owner: "goshPlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm, x },
    alt: `GOSH plot of ${all} of ${k} studies: ${title}. Median of the pooled effects, smallest ` +
      `and largest: ${effectWords(range, measure)}; I² from ${near(i2.smallest)} to ` +
      `${near(i2.largest)} % (median ${near(i2.median)} %).`,
    height: 210,
    y: { from: -2, to: 102, ticks: linearTicks, title: "I² (%)" },
    legend: key,
    notes: [
      `${complete ? "All" : "A random sample of"} ${
        number(count)
      } subsets of ${k} studies, pooled ` +
      "anew; shades by the logarithm of their number in each cell.",
      ...(notConverged === 0 ? [] : [`${number(notConverged)} fits did not converge.`]),
    ],
    draw: (frame) => ({ marks: cells(result, frame) }),
  });
}

/** Neighbouring cells of a row with the same shade are one line. */
function cells({ grid }: Gosh, { x, y }: ChartFrame) {
  const { counts, highlighted, estimateEdges, i2Edges } = grid;
  const most = counts.reduce((most, row) => row.reduce((a, b) => Math.max(a, b), most), 1);
  const shade = (row: number, column: number): string | null => {
    const n = counts[row]?.[column] ?? 0;
    if (n === 0) return null;
    const part = Math.log1p(n) / Math.log1p(most);
    const step = Math.min(ramp.blue.length - 1, Math.floor(part * ramp.blue.length));
    const own = highlighted?.counts[row]?.[column] ?? 0;
    return (2 * own > n ? ramp.red : ramp.blue)[step] ?? null;
  };
  const runs = new Map<string, Segment[]>();
  counts.forEach((row, r) => {
    const middle = ((i2Edges[r] ?? 0) + (i2Edges[r + 1] ?? 0)) / 2;
    let start = 0;
    row.forEach((_, c) => {
      const own = shade(r, c);
      if (own === shade(r, c + 1) && c + 1 < row.length) return;
      if (own !== null) {
        const [x1, x2] = [x(estimateEdges[start] ?? 0), x(estimateEdges[c + 1] ?? 0)];
        const run = { x1, x2: Math.max(x2, x1 + leastWidth), y1: y(middle), y2: y(middle) };
        runs.set(own, [...runs.get(own) ?? [], run]);
      }
      start = c + 1;
    });
  });
  const height = Math.abs(y(i2Edges[1] ?? 1) - y(i2Edges[0] ?? 0));
  const drawn = (strokeWidth: number) => (stroke: string) =>
    strokes(runs.get(stroke) ?? [], { stroke, strokeWidth });
  return [
    // A little higher than the cell, so that no seam shows between the rows.
    ...ramp.blue.flatMap(drawn(Math.max(1, height + 0.2))),
    // Half as high, so that they differ without any colour.
    ...ramp.red.flatMap(drawn(Math.max(0.8, height / 2))),
  ];
}
