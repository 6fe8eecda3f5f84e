import type { Drapery, PValueCurve } from "../diagnose/drapery_types.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { EffectChartChoices } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import type { LegendItem } from "./legend.ts";
import { type Place, polygon, polyline, strokes } from "./page_marks.ts";
import { colour } from "./style.ts";
import type { Figure } from "./types.ts";

const region = "#f0dfda";
const studyLine = "#8ea5bc";

/**
 * Draws the P value functions of a meta-analysis: for every effect the P value against it, of each
 * study (thin), of the pooled effect (thick) and of a new study (shaded).
 *
 * The ends of a confidence interval of any level are where its curve has P = 1 - level, so that no
 * single level is singled out; the dashed line is P = 0.05. The axis of effects ends where the
 * curves of the studies fall below P = 0.1, or the pooled one below 0.01.
 *
 * @param result Answer of `drapery`.
 * @param choices See {@linkcode EffectChartChoices}.
 * @returns A figure, or the reason why there is none: there is no study or no P value.
 *
 * @example
 * ```ts
 * import { drapery } from "reforest";
 * import { draperyPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = draperyPlot(drapery([
 *   { id: "a", yi: 0.2, vi: 0.01 },
 *   { id: "b", yi: 0.6, vi: 0.04 },
 * ]), { measure: "MD" });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Drapery plot of 2 studies/);
 * ```
 *
 * @see Rücker and Schwarzer (2021), https://doi.org/10.1002/jrsm.1410
 */
export function draperyPlot(
  result: Drapery,
  choices: EffectChartChoices = {},
): Figure | NotApplicable {
  const { title = "Drapery plot", id = "drapery", widthMm = 140, measure = "GEN" } = choices;
  const { pValues, studies, pooled, prediction, all } = result;
  if (studies.length === 0 || pValues.length < 2) {
    return { kind: "not-applicable", reason: `${title}: there is no curve to draw.` };
  }
  const least = pValues.at(-1) ?? 0;
  const reach = ({ lower, upper }: PValueCurve, limit: number) =>
    pValues.flatMap((p, i) => p >= Math.max(limit, least) ? [lower[i] ?? 0, upper[i] ?? 0] : []);
  const values = [
    ...studies.flatMap((study) => reach(study, 0.1)),
    ...reach(pooled, 0.01),
    ...(prediction === null ? [] : reach(prediction, 0.1)),
  ];
  const x = effectChartAxis(measure, axisEnds(values));
  const number = (value: number) => formatNumber(value, { digits: 3, style: "significant" });
  const key: readonly LegendItem[] = [
    { sign: "line", colour: studyLine, text: "studies" },
    { sign: "line", colour: colour.pooled, text: "pooled effect" },
    ...(prediction === null
      ? []
      : [{ sign: "area", colour: region, text: "a new study (prediction)" } as const]),
  ];
  return chartPage({
    owner: "draperyPlot",
    ...{ id, title, widthMm, x },
    alt: `Drapery plot of ${plural(studies.length, "study", "studies")}: ${title}. P value ` +
      `functions, on the scale of pooling: that of the pooled effect has its peak at ` +
      `${number(all.estimate)}, and no effect has ${
        x.reference === null ? "no meaning here" : `a P value of ${number(all.pValue)}`
      }.`,
    height: 230,
    y: { from: 0, to: 1, ticks: linearTicks, title: "P value" },
    legend: key,
    notes: [
      "The ends of a confidence interval are where its curve has P = 1 − level; dashed: P = 0.05.",
    ],
    draw: ({ at }) => {
      const curve = ({ lower, upper }: PValueCurve): readonly Place[] => {
        const left = pValues.map((p, i) => ({ x: lower[i] ?? 0, y: p })).reverse();
        const right = pValues.map((p, i) => ({ x: upper[i] ?? 0, y: p }));
        return withinEnds([...left, ...right], x.from, x.to).map((point) => at(point.x, point.y));
      };
      const expected = prediction === null ? [] : curve(prediction);
      const [first, last] = [expected[0], expected.at(-1)];
      const none = x.reference;
      const [foot, line] = [at(x.from, 0), at(x.from, 0.05)];
      const right = at(x.to, 0).x;
      return {
        marks: [
          ...(first && last
            ? polygon(
              [{ x: first.x, y: foot.y }, ...expected, { x: last.x, y: foot.y }],
              region,
            )
            : []),
          ...(none !== null && none >= x.from && none <= x.to
            ? strokes([{ x1: at(none, 0).x, x2: at(none, 0).x, y1: foot.y, y2: at(none, 1).y }], {
              stroke: colour.quiet,
              strokeDasharray: "1,2.5",
            })
            : []),
          ...strokes([{ x1: line.x, x2: right, y1: line.y, y2: line.y }], {
            stroke: colour.ink,
            strokeDasharray: "3,2.5",
          }),
          ...studies.flatMap((study) =>
            polyline(curve(study), { stroke: studyLine, strokeWidth: 0.7 })
          ),
          ...polyline(curve(pooled), { stroke: colour.pooled, strokeWidth: 1.8 }),
        ],
      };
    },
  });
}

/** The part of a curve between two upright lines, cut where it crosses them. */
function withinEnds(points: readonly Place[], from: number, to: number): readonly Place[] {
  const inside = ({ x }: Place) => x >= from && x <= to;
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    const kept = inside(point) ? [point] : [];
    if (next === undefined || inside(point) === inside(next)) return kept;
    const edge = Math.min(point.x, next.x) < from ? from : to;
    const part = (edge - point.x) / (next.x - point.x);
    return [...kept, { x: edge, y: point.y + part * (next.y - point.y) }];
  });
}
