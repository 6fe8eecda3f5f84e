import type * as Plot from "@observablehq/plot";
import type { Conclusion, SpecificationResult } from "../diagnose/multiverse_types.ts";
import { clipInterval } from "./clip_interval.ts";
import { type EffectAxis, effectAxis } from "./effect_axis.ts";
import { dots, type Place, type Segment, strokes } from "./page_marks.ts";
import { conclusions } from "./specification_types.ts";
import { colour, conclusionColour, conclusionTint, dash, leading, textSize } from "./style.ts";
import { uprightTicksFit } from "./upright_ticks_fit.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Specifications of one unit, with the columns that they stand in. */
export interface PanelContent {
  readonly owner: string;
  readonly specifications: readonly SpecificationResult[];
  readonly planned: SpecificationResult | null;
  /** On the scale of this unit. */
  readonly threshold: number;
  readonly thresholdLabel: string;
}

/** Where a panel stands, in points. */
export interface PanelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Right edge of what may be written beside the panel. */
  readonly edge: number;
  /** Middle of the column of each specification, and the width of a column. */
  readonly columns: readonly number[];
  readonly step: number;
}

/** A panel that is drawn. */
export interface Panel {
  readonly marks: readonly Plot.Markish[];
  readonly texts: readonly TextItem[];
  /** Whether an interval goes on beyond the axis. */
  readonly clipped: boolean;
}

const small: TextStyle = { size: textSize.small };
const body: TextStyle = { size: textSize.body };
const middle = 0.365 * textSize.small;

/** The upright axis of a panel, and the room that its texts need on the left. */
export interface PanelAxis {
  readonly axis: EffectAxis;
  readonly title: readonly string[];
  readonly labelWidth: number;
  readonly room: number;
}

/** Chooses the axis of a panel `height` points high. */
export function panelAxis(
  { owner, specifications, threshold }: PanelContent,
  height: number,
  measure: Measure,
): PanelAxis {
  const first = specifications[0] as SpecificationResult;
  const one = specifications.every((each) => each.measure === first.measure);
  const limit = { estimate: threshold, lower: threshold, upper: threshold };
  const marks = [...specifications, limit].map(({ estimate, lower, upper }) => ({
    kind: "square" as const,
    ...{ estimate, lower, upper },
    weight: null,
  }));
  const axis = effectAxis(owner, {
    unit: first.unit,
    measure: one ? first.measure : null,
    marks,
    choice: undefined,
    fit: uprightTicksFit(height),
  });
  const labelWidth = Math.max(0, ...axis.ticks.map((tick) => measure(tick.label, small)));
  const title = wrapText(axis.title, height, body, measure);
  return { axis, title, labelWidth, room: labelWidth + 14 + leading.body * title.length };
}

/** Draws estimates and intervals of specifications against their threshold. */
export function specificationPanel(
  { specifications, planned, threshold, thresholdLabel }: PanelContent,
  { axis, title, labelWidth }: PanelAxis,
  { left, right, top, bottom, edge, columns, step }: PanelPlace,
  measure: Measure,
): Panel {
  const scale = (x: number) => axis.log ? Math.log(x) : x;
  const [low, high] = [scale(axis.lower), scale(axis.upper)];
  const y = (x: number) => bottom - (bottom - top) * (scale(x) - low) / (high - low);
  const inside = (x: number) => x >= axis.lower && x <= axis.upper;

  const texts: TextItem[] = [
    ...axis.ticks.map((tick) => ({
      ...small,
      x: left - 7,
      y: y(tick.value) + middle,
      anchor: "end" as const,
      text: tick.label,
    })),
    ...title.map((text, i) => ({
      ...body,
      x: left - 12 - labelWidth - leading.body * (title.length - 1 - i),
      y: (top + bottom) / 2,
      anchor: "middle" as const,
      rotate: -90 as const,
      text,
    })),
  ];
  const label = wrapText(thresholdLabel, edge - right - 6, small, measure);
  const firstLine = Math.min(
    Math.max(y(threshold) + middle - leading.small * (label.length - 1) / 2, top + leading.small),
    bottom - leading.small * (label.length - 1),
  );
  label.forEach((text, i) => {
    const place = { x: right + 6, y: firstLine + i * leading.small };
    texts.push({ ...small, ...place, colour: colour.quiet, text });
  });

  const spans = specifications.map((each, i) => ({
    conclusion: each.conclusion,
    x: columns[i] as number,
    estimate: each.estimate,
    ...clipInterval(each, axis),
  }));
  const seen = spans.filter((span) => span.seen);
  const intervals = (conclusion: Conclusion): readonly Segment[] =>
    seen.filter((span) => span.conclusion === conclusion)
      .map(({ x, from, to }) => ({ x1: x, x2: x, y1: y(from), y2: y(to) }));
  const points = (conclusion: Conclusion): readonly Place[] =>
    spans.filter((span) => span.conclusion === conclusion && inside(span.estimate))
      .map(({ x, estimate }) => ({ x, y: y(estimate) }));
  const plannedAt = specifications.findIndex((each) => isSame(each, planned));
  const plannedX = columns[plannedAt];
  const plannedY = planned && plannedX !== undefined && inside(planned.estimate)
    ? [{ x: plannedX, y: y(planned.estimate) }]
    : [];
  return {
    texts,
    clipped: spans.some((span) => span.clippedLower || span.clippedUpper),
    marks: [
      ...strokes([
        { x1: left, y1: top, x2: left, y2: bottom },
        ...axis.ticks.map(({ value }) => ({
          x1: left - 3.5,
          x2: left,
          y1: y(value),
          y2: y(value),
        })),
      ]),
      ...conclusions.flatMap((conclusion) =>
        strokes(intervals(conclusion), {
          stroke: conclusionTint[conclusion],
          strokeWidth: Math.max(0.2, Math.min(3, 0.6 * step)),
        })
      ),
      ...strokes([{ x1: left, x2: right + 3, y1: y(threshold), y2: y(threshold) }], {
        stroke: colour.ink,
        strokeDasharray: dash.dashed,
        strokeWidth: 0.9,
      }),
      ...conclusions.flatMap((conclusion) =>
        dots(points(conclusion), {
          r: Math.max(1, Math.min(3, 0.45 * step)),
          fill: conclusionColour[conclusion],
          strokeWidth: step > 5 ? 0.7 : 0,
        })
      ),
      ...dots(plannedY, { symbol: "diamond2", r: 4.2, fill: colour.ink, strokeWidth: 1 }),
    ],
  };
}

/** Whether two specifications are the same one: results are plain data, and may be copies. */
export function isSame(a: SpecificationResult, b: SpecificationResult | null): boolean {
  return b !== null && a.set === b.set && a.measure === b.measure && a.zeroCells === b.zeroCells &&
    a.pooling === b.pooling && a.model === b.model && a.tau2 === b.tau2 &&
    a.interval === b.interval;
}
