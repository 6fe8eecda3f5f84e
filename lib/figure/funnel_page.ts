import * as Plot from "@observablehq/plot";
import { measureFacts } from "../measure/measure_facts.ts";
import { linearTicks } from "./axis_ticks.ts";
import { drawPage } from "./draw_page.ts";
import { ticksFit } from "./forest_axis.ts";
import { type FunnelAxis, funnelAxis } from "./funnel_axis.ts";
import type { FunnelChoices, FunnelContent } from "./funnel_types.ts";
import { textMeasure } from "./measure_text.ts";
import { paragraph } from "./paragraph.ts";
import { colour, dash, leading, textSize } from "./style.ts";
import type { Figure, TextItem, TextStyle } from "./types.ts";
import { plural } from "../report/plural.ts";
import { standingNote } from "../report/standing_note.ts";
import { wrapText } from "./wrap_text.ts";

const owner = "funnelPlot";
/** Normal quantile of 97.5 %: a constant of the drawing, not an estimate. */
export const normal975 = 1.959963984540054;
const margin = 4;
const frameLeft = 46;
const plotHeight = 210;
const title: TextStyle = { size: textSize.title, bold: true };
const body: TextStyle = { size: textSize.body };

/** Lays a funnel plot out and draws it. */
export function funnelPage(content: FunnelContent, choices: FunnelChoices): Figure {
  const { result, measure, pooled, points, alt } = content;
  const textWidth = textMeasure(owner, choices.font);
  const width = (choices.widthMm ?? 120) / 25.4 * 72;
  const texts: TextItem[] = [];
  const heading = choices.title ?? result.title;
  let y = 2;
  for (const text of wrapText(heading, width - 2 * margin, title, textWidth)) {
    y += leading.title;
    texts.push({ ...title, x: margin, y, text });
  }
  const frame = { top: y + 12, right: 12, left: frameLeft };
  const bottom = frame.top + plotHeight;
  const greatest = Math.max(...points.map((point) => point.error)) * 1.05;
  const reach = normal975 * greatest;
  const [lower, upper] = ends([
    pooled.estimate - reach,
    pooled.estimate + reach,
    ...points.map((point) => point.effect),
  ]);
  const fit = ticksFit(width - frame.left - frame.right, textWidth)(lower, upper, false);
  const axis = funnelAxis(measure, lower, upper, fit);
  const middle = (frame.left + width - frame.right) / 2;
  y = bottom + 16;
  for (const text of wrapText(axis.title, width - frame.left - frame.right, body, textWidth)) {
    y += leading.body;
    texts.push({ ...body, x: middle, y, anchor: "middle", text });
  }
  const axisTitle = { x: 13, y: frame.top + plotHeight / 2, rotate: -90 } as const;
  texts.push({ ...body, ...axisTitle, anchor: "middle", text: "Standard error" });
  y += 5;
  for (const note of [...standingNote(result.standing), ...notes(content, axis)]) {
    const noted = paragraph(note, { x: margin, y, width: width - 2 * margin }, textWidth);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  const height = y + 5;
  return drawPage({
    owner,
    font: choices.font?.font,
    id: choices.id ?? `funnel-${result.id}`,
    title: heading,
    alt,
    width,
    height,
    frame: { ...frame, bottom: height - bottom },
    x: { type: "linear", domain: [lower, upper], axis: null },
    y: { type: "linear", domain: [greatest, 0], axis: null },
    marks: marks(content, axis, { greatest, reach, lower, upper }),
    texts,
  });
}

function marks(
  { pooled: { estimate }, points }: FunnelContent,
  axis: FunnelAxis,
  ends: { greatest: number; reach: number; lower: number; upper: number },
): readonly Plot.Markish[] {
  const { greatest, reach, lower, upper } = ends;
  const [left, right] = [estimate - reach, estimate + reach];
  const upright = (x: number, style: { stroke: string; strokeDasharray?: string }) =>
    Plot.link([{ x }], { x: "x", y1: () => 0, y2: () => greatest, strokeWidth: 0.9, ...style });
  const limit = { stroke: colour.rule, strokeDasharray: dash.dashed, strokeWidth: 0.9 };
  const corners = [[estimate, 0], [right, greatest], [left, greatest]];
  const none = axis.reference;
  const ticks = { tickSize: 3.5, fontSize: textSize.small, fontVariant: "normal", label: null };
  const errors = linearTicks(0, greatest, (ticks) => ticks.length <= 6);
  return [
    Plot.line(corners, {
      x: "0",
      y: "1",
      curve: "linear-closed",
      fill: colour.region,
      stroke: "none",
    }),
    Plot.link([left, right], {
      x1: () => estimate,
      x2: (x) => x,
      y1: () => 0,
      y2: () => greatest,
      ...limit,
    }),
    ...(none !== null && none >= lower && none <= upper
      ? [upright(none, { stroke: colour.quiet, strokeDasharray: dash.dotted })]
      : []),
    upright(estimate, { stroke: colour.pooled }),
    Plot.link([0], {
      x1: () => lower,
      x2: () => upper,
      y: () => greatest,
      stroke: colour.ink,
      strokeWidth: 0.8,
    }),
    Plot.link([0], {
      x: () => lower,
      y1: () => 0,
      y2: () => greatest,
      stroke: colour.ink,
      strokeWidth: 0.8,
    }),
    Plot.dot(points, {
      x: "effect",
      y: "error",
      r: 3,
      fill: colour.study,
      stroke: colour.paper,
      strokeWidth: 0.7,
    }),
    Plot.axisX(axis.ticks.map((tick) => tick.value), {
      ...ticks,
      text: axis.ticks.map((tick) => tick.label),
      color: colour.ink,
    }),
    Plot.axisY(errors.map((tick) => tick.value), {
      ...ticks,
      text: errors.map((tick) => tick.label),
      color: colour.ink,
    }),
  ];
}

function notes({ points, measure }: FunnelContent, axis: FunnelAxis): readonly string[] {
  const key = "Dots: studies. Shaded: where 95 % of studies would lie if all of them shared the " +
    "pooled effect (plus and minus 1.96 standard errors). Solid line: pooled effect" +
    `${axis.reference === null ? "" : "; dotted line: no effect"}.`;
  return [
    key,
    ...(points.length < 10
      ? [
        `With ${
          plural(points.length, "study", "studies")
        } chance alone makes a funnel look skewed.`,
      ]
      : []),
    ...(measureFacts[measure].unit === "proportion"
      ? ["Funnels of proportions are skewed without any bias, most of all near 0 and 100 %."]
      : []),
  ];
}

function ends(values: readonly number[]): readonly [lower: number, upper: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * 0.04;
  return [least - room, most + room];
}
