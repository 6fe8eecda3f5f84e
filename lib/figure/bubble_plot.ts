import type { BubbleData } from "../model/regression_bubble.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { axisEnds } from "./axis_ends.ts";
import { linearTicks } from "./axis_ticks.ts";
import { capital } from "./capital.ts";
import { chartPage } from "./chart_page.ts";
import type { BubbleChartChoices } from "./chart_types.ts";
import { effectChartAxis } from "./effect_chart_axis.ts";
import { effectWords } from "./effect_words.ts";
import type { LegendItem } from "./legend.ts";
import { dots, type Place, polygon, polyline, type Segment, strokes } from "./page_marks.ts";
import { pointLabels } from "./point_labels.ts";
import { colour, dash } from "./style.ts";
import type { Figure } from "./types.ts";

const radius = { least: 2, most: 9 } as const;
/** More bubbles than these share the room that these take. */
const roomy = 40;

/**
 * Draws the bubble plot of a meta-regression: studies against one moderator, their areas by weight,
 * with the line, its interval and the prediction interval.
 *
 * Small bubbles lie on top of large ones. The note says at which values the other moderators are
 * held.
 *
 * @param data Answer of `bubbleData`.
 * @param choices See {@linkcode BubbleChartChoices}.
 * @returns A figure, or the reason why there is none: there is no study.
 *
 * @example
 * ```ts
 * import { bubbleData, metaRegression } from "reforest";
 * import { bubblePlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const studies = [1, 2, 3, 4].map((dose) => ({
 *   id: `dose ${dose}`, yi: 0.5 * dose, vi: 0.04, moderators: { dose },
 * }));
 * const data = bubbleData(studies, metaRegression(studies, ["dose"]), { moderator: "dose" });
 * const figure = bubblePlot(data, { measure: "MD" });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /^Bubble plot of 4 studies against Dose/);
 * ```
 */
export function bubblePlot(
  data: BubbleData,
  choices: BubbleChartChoices = {},
): Figure | NotApplicable {
  const { points, line, moderator, holds, level } = data;
  const { moderatorTitle = data.moderatorTitle ?? capital(moderator) } = choices;
  const { title = `Meta-regression on ${moderatorTitle}`, id = `bubble-${moderator}` } = choices;
  const { widthMm = 120, measure = "GEN", labels = 0 } = choices;
  const [first, last] = [line[0], line.at(-1)];
  if (points.length === 0 || first === undefined || last === undefined) {
    return { kind: "not-applicable", reason: `${title}: there is no study to draw.` };
  }
  const predicted = line.some((at) => at.prediction !== null);
  const effects = [
    ...points.map((point) => point.y),
    ...line.flatMap(({ interval, prediction }) => [
      ...[interval.lower, interval.upper],
      ...(prediction === null ? [] : [prediction.lower, prediction.upper]),
    ]),
  ];
  const room = { below: 0.06, above: 0.06 };
  const [from, to] = axisEnds([...points, first, last].map((place) => place.x), room);
  const y = effectChartAxis(measure, axisEnds(effects, room));
  const greatest = Math.max(...points.map((point) => point.weight));
  const number = (x: number) => formatNumber(x, { digits: 3, style: "significant" });
  const words = ({ estimate, interval: { lower, upper } }: typeof first) =>
    effectWords({ estimate, lower, upper }, measure, level);
  const direction = last.estimate > first.estimate
    ? "rises"
    : last.estimate < first.estimate
    ? "falls"
    : "stays the same";
  const key: readonly LegendItem[] = [
    { sign: "dot", colour: colour.study, text: "studies, area by weight" },
    { sign: "line", colour: colour.pooled, text: "expected effect" },
    { sign: "area", colour: colour.band, text: `its ${formatLevel(level)} interval` },
    ...(predicted
      ? [{ sign: "dashed line", colour: colour.pooled, text: "prediction interval" } as const]
      : []),
  ];
  return chartPage({
    owner: "bubblePlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm, y },
    alt: `Bubble plot of ${plural(points.length, "study", "studies")} against ${moderatorTitle}: ` +
      `${title}. The expected effect ${direction}: ${words(first)} at ${number(first.x)}, ` +
      `${words(last)} at ${number(last.x)}.`,
    height: 210,
    x: { from, to, ticks: linearTicks, title: moderatorTitle },
    legend: key,
    notes: [
      "An association across studies is not one within them: studies differ in more than this.",
      ...(holds.length === 0 ? [] : [`The line holds ${holds.join("; ")}.`]),
    ],
    draw: (frame) => {
      const { at } = frame;
      const along = (value: (each: (typeof line)[number]) => number) =>
        line.map((each) => at(each.x, value(each)));
      const bounds = line.flatMap(({ x, prediction }) => prediction ? [{ x, ...prediction }] : []);
      const most = radius.most * Math.sqrt(Math.min(1, roomy / points.length));
      const bubbles = [...points].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
        .map(({ x, y, weight, id, label = id }) => ({
          ...at(x, y),
          label,
          r: Math.max(radius.least, most * Math.sqrt(weight / greatest)),
        }));
      const none = y.reference;
      const level = none !== null && none >= y.from && none <= y.to
        ? [segment([at(from, none), at(to, none)])]
        : [];
      const dashed = { stroke: colour.pooled, strokeDasharray: dash.dashed };
      return {
        marks: [
          ...polygon([
            ...along(({ interval }) => interval.lower),
            ...along(({ interval }) => interval.upper).reverse(),
          ], colour.band),
          ...strokes(
            level,
            {
              stroke: colour.quiet,
              strokeDasharray: dash.dotted,
            },
          ),
          ...dots(bubbles),
          ...polyline(bounds.map(({ x, lower }) => at(x, lower)), dashed),
          ...polyline(bounds.map(({ x, upper }) => at(x, upper)), dashed),
          // Lines lie above the bubbles, which would hide them where there are many.
          ...polyline(along(({ estimate }) => estimate), {
            stroke: colour.paper,
            strokeWidth: 2.7,
          }),
          ...polyline(along(({ estimate }) => estimate), {
            stroke: colour.pooled,
            strokeWidth: 1.3,
          }),
        ],
        texts: pointLabels(bubbles, labels, frame, frame.measure, [
          ...level,
          segment([at(first.x, first.estimate), at(last.x, last.estimate)]),
        ]),
      };
    },
  });
}

function segment([from, to]: readonly [Place, Place]): Segment {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}
