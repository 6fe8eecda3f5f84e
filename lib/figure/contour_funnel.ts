import type { FunnelContours } from "../diagnose/funnel_contours.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { ContourFunnelChoices } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import type { LegendItem } from "./legend.ts";
import { dots, polygon, strokes } from "./page_marks.ts";
import { pooledWords } from "./pooled_words.ts";
import { colour, contourTint, dash } from "./style.ts";
import type { Figure } from "./types.ts";

/**
 * Draws a contour-enhanced funnel plot: studies against regions of significance around no effect
 * rather than around the pooled effect.
 *
 * Studies that seem to be missing where effects are not significant suggest publication bias;
 * studies missing where they would be significant suggest another cause. Studies that trim and fill
 * made up are hollow.
 *
 * @param contours Answer of `funnelContours`.
 * @param choices See {@linkcode ContourFunnelChoices}.
 * @returns A figure, or the reason why there is none: there is no study.
 *
 * @example
 * ```ts
 * import { funnelContours } from "reforest";
 * import { contourFunnel } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const contours = funnelContours([
 *   { id: "a", yi: 0.5, vi: 0.04 },
 *   { id: "b", yi: 0.5, vi: 0.25 },
 * ]);
 * const figure = contourFunnel(contours, { measure: "OR", pooled: { estimate: 0.5 } });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /P > 0\.1: 1; P 0\.05 to 0\.1: 0; P 0\.01 to 0\.05: 1; P < 0\.01: 0/);
 * ```
 *
 * @see Peters et al. (2008), https://doi.org/10.1016/j.jclinepi.2007.11.010
 */
export function contourFunnel(
  contours: FunnelContours,
  choices: ContourFunnelChoices = {},
): Figure | NotApplicable {
  const { title = "Contour-enhanced funnel plot", id = "contour-funnel", widthMm = 120 } = choices;
  const { measure = "GEN", pooled } = choices;
  const { centre, points } = contours;
  if (points.length === 0) {
    return { kind: "not-applicable", reason: `${title}: there is no study to draw.` };
  }
  const greatest = contours.maxStandardError * 1.05;
  const reach = Math.max(0, ...contours.contours.map(({ z }) => z)) * greatest;
  const values = [centre - reach, centre + reach, ...points.map((point) => point.yi)];
  const x = effectChartAxis(
    measure,
    axisEnds(pooled === undefined ? values : [...values, pooled.estimate]),
  );
  const regions = regionsOf(contours);
  const filled = points.filter((point) => point.filled);
  const k = points.length - filled.length;
  const counts = regions.map(({ text, level }) =>
    `${text}: ${points.filter(({ beyond, filled }) => !filled && beyond === level).length}`
  );
  const key: readonly LegendItem[] = [
    ...regions.map(({ text, tint }) => ({ sign: "area" as const, colour: tint, text })),
    ...(pooled === undefined
      ? []
      : [{ sign: "line" as const, colour: colour.pooled, text: "pooled effect" }]),
    ...(filled.length === 0
      ? []
      : [{ sign: "hollow dot" as const, colour: colour.study, text: "filled in" }]),
  ];
  return chartPage({
    owner: "contourFunnel",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm, x },
    alt: [
      `Contour-enhanced funnel plot of ${plural(k, "study", "studies")}: ${title}.`,
      `Studies by two-sided P value: ${counts.join("; ")}.`,
      ...(filled.length === 0 ? [] : [`Filled in: ${filled.length}.`]),
      ...(pooled === undefined ? [] : pooledWords({ ...pooled, prediction: null }, measure)),
    ].join(" "),
    height: 210,
    y: { from: greatest, to: 0, title: "Standard error", ticks: linearTicks },
    legend: key,
    notes: [
      "Dots: studies. Regions: two-sided P value of a study by itself, against no effect.",
      ...(k < 10
        ? [`With ${plural(k, "study", "studies")} chance alone makes a funnel look skewed.`]
        : []),
    ],
    draw: ({ at }) => {
      const upright = (value: number) => {
        const [from, to] = [at(value, 0), at(value, greatest)];
        return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
      };
      const triangles = [...contours.contours].reverse().flatMap(({ z, level }) => {
        // The region inside a contour is named by the next narrower one.
        const inside = contours.contours.filter((other) => other.level < level).at(-1)?.level;
        const fill = regions.find((region) => region.level === (inside ?? null))?.tint;
        const corners = [at(centre, 0), at(centre + z * greatest, greatest)];
        return polygon([...corners, at(centre - z * greatest, greatest)], fill ?? colour.paper);
      });
      const [left, right, end] = [at(x.from, 0).x, at(x.to, 0).x, at(0, greatest).y];
      const beyond = regions.at(-1)?.tint ?? colour.paper;
      const place = (point: (typeof points)[number]) => at(point.yi, point.standardError);
      return {
        marks: [
          ...polygon(
            [at(x.from, 0), at(x.to, 0), { x: right, y: end }, { x: left, y: end }],
            beyond,
          ),
          ...triangles,
          ...strokes(upright(centre), { stroke: colour.quiet, strokeDasharray: dash.dotted }),
          ...(pooled === undefined
            ? []
            : strokes(upright(pooled.estimate), { stroke: colour.pooled, strokeWidth: 0.9 })),
          ...dots(points.filter((point) => !point.filled).map(place)),
          ...dots(filled.map(place), { fill: colour.paper, stroke: colour.study, strokeWidth: 1 }),
        ],
      };
    },
  });
}

/** Regions from the inside out; `level` as `beyond` of the studies in it. */
function regionsOf({ contours }: FunnelContours) {
  const p = (level: number) =>
    formatNumber(1 - level, { digits: Number((1 - level).toPrecision(6)) < 0.01 ? 3 : 2 })
      .replace(/(\.\d*?)0+$/, "$1");
  return [null, ...contours.map(({ level }) => level)].map((level, i) => {
    const next = contours[i]?.level;
    const text = level === null
      ? next === undefined ? "all studies" : `P > ${p(next)}`
      : next === undefined
      ? `P < ${p(level)}`
      : `P ${p(next)} to ${p(level)}`;
    const tint = i === 0
      ? colour.paper
      : contourTint[Math.min(i, contourTint.length) - 1] ?? colour.paper;
    return { level, text, tint };
  });
}
