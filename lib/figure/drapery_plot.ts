import type { Drapery, PValueCurve } from "../diagnose/drapery_types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatNumber } from "../report/format_number.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { EffectChartChoices } from "./chart_types.ts";
import { draperyAlt } from "./drapery_alt.ts";
import { draperyCurve } from "./drapery_curve.ts";
import { draperyEnds } from "./drapery_ends.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import type { LegendItem } from "./legend.ts";
import { polygon, polyline, strokes } from "./page_marks.ts";
import { colour, dash } from "./style.ts";
import type { Figure } from "./types.ts";

/**
 * Draws the P value functions of a meta-analysis: for every effect the P value against it, of each
 * study (thin), of the pooled effect (thick) and of a new study (shaded).
 *
 * The ends of a confidence interval of any level are where its curve has P = 1 - level (the axis on
 * the right), so that the plot holds the intervals of all levels; the dashed line is at the level of
 * the result. Effects are on the scale of pooling, labelled on the scale that people read. All
 * estimates are on the axis; curves of studies with hardly any events may go on beyond it.
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
  const none = measureFacts[measure].nullValue === null ? null : 0;
  const x = effectChartAxis(measure, draperyEnds(result, none));
  // Many lines are drawn thinner, so that they are lines still.
  const thin = studies.length > 60 ? 0.35 : 0.7;
  const alpha = 1 - all.choices.level;
  const key: readonly LegendItem[] = [
    { sign: "line", colour: colour.studyLine, text: "studies" },
    { sign: "line", colour: colour.pooled, text: "pooled effect" },
    ...(prediction === null
      ? []
      : [{ sign: "area", colour: colour.band, text: "a new study (prediction)" } as const]),
  ];
  return chartPage({
    owner: "draperyPlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm, x },
    alt: draperyAlt(result, title, measure),
    height: 230,
    y: { from: 0, to: 1, ticks: linearTicks, title: "P value" },
    right: { from: 100, to: 0, ticks: linearTicks, title: "Level of the interval (%)" },
    legend: key,
    notes: [
      `Each curve gives the intervals of all levels: their ends have P = 1 − level. Dashed: P = ${
        plain(alpha)
      }${none !== null && none >= x.from && none <= x.to ? "; dotted: no effect" : ""}.`,
    ],
    draw: ({ at }) => {
      const curve = (of: PValueCurve) =>
        draperyCurve(of, pValues, [x.from, x.to]).map((point) => at(point.x, point.y));
      const expected = prediction === null ? [] : curve(prediction);
      const [first, last] = [expected[0], expected.at(-1)];
      const [foot, line] = [at(x.from, 0), at(x.from, alpha)];
      const right = at(x.to, 0).x;
      return {
        marks: [
          ...(first && last
            ? polygon(
              [{ x: first.x, y: foot.y }, ...expected, { x: last.x, y: foot.y }],
              colour.band,
            )
            : []),
          ...(none !== null && none >= x.from && none <= x.to
            ? strokes([{ x1: at(none, 0).x, x2: at(none, 0).x, y1: foot.y, y2: at(none, 1).y }], {
              stroke: colour.quiet,
              strokeDasharray: dash.dotted,
            })
            : []),
          ...strokes([{ x1: line.x, x2: right, y1: line.y, y2: line.y }], {
            stroke: colour.ink,
            strokeDasharray: dash.dashed,
          }),
          ...studies.flatMap((study) =>
            polyline(curve(study), { stroke: colour.studyLine, strokeWidth: thin })
          ),
          ...polyline(curve(pooled), { stroke: colour.pooled, strokeWidth: 1.8 }),
        ],
      };
    },
  });
}

/** 1 - 0.95 is 0.05, without the zeros and the rounding behind it. */
function plain(alpha: number): string {
  return formatNumber(alpha, { digits: 6 }).replace(/0+$/, "");
}
