import type * as Plot from "@observablehq/plot";
import type { ChartFrame } from "./chart_page.ts";
import { clipInterval } from "./clip_interval.ts";
import type { EffectAxis } from "./effect_axis.ts";
import { orchardScale } from "./orchard_axis.ts";
import type { OrchardRow } from "./orchard_rows.ts";
import { dots, polygon, strokes } from "./page_marks.ts";
import { colour, dash } from "./style.ts";
import { swarm } from "./swarm.ts";

const radius = { least: 1.6, most: 5.5 } as const;
/** Head at the end of an interval that goes on beyond the axis, in points. */
const arrow = { length: 6, half: 3.6 } as const;
/** So far may a dot stand off its line, in points; beyond that dots hide each other. */
const reach = 60;

/** The dots of a row: their places along the axis (0 to 1), off the line, and their radii. */
export interface Crown {
  readonly fruits: readonly { readonly part: number; readonly off: number; readonly r: number }[];
  /** So much room do they need above and below the line. */
  readonly half: number;
}

/** Places the dots of all rows, for an axis `length` points long. */
export function crownsOf(
  rows: readonly OrchardRow[],
  axis: { readonly from: number; readonly to: number },
  log: boolean,
  length: number,
): readonly Crown[] {
  const scale = orchardScale(log);
  const most = Math.max(...rows.flatMap((row) => row.points.map(({ precision }) => precision)));
  return rows.map(({ points }) => {
    const placed = points.map(({ estimate, precision }) => ({
      part: (scale(estimate) - axis.from) / (axis.to - axis.from),
      r: Math.max(radius.least, radius.most * Math.sqrt(precision / most)),
    }));
    const offsets = swarm(placed.map(({ part, r }) => ({ x: part * length, r })), reach);
    const fruits = placed.map((dot, i) => ({ ...dot, off: offsets[i] ?? 0 }));
    return { fruits, half: Math.max(0, ...fruits.map(({ off, r }) => Math.abs(off) + r)) };
  });
}

/** Draws the dots of a row. */
export function crownMarks({ fruits }: Crown, frame: ChartFrame, y: number) {
  const { left, right } = frame;
  return dots(fruits.map(({ part, off, r }) => ({
    ...{ x: left + part * (right - left), y: y + off, r },
  })));
}

/** Draws the pooled effect of a row with its intervals. */
export function branchMarks(
  { pooled }: OrchardRow,
  axis: EffectAxis,
  frame: ChartFrame,
  y: number,
): readonly Plot.Markish[] {
  if (pooled === null) return [];
  const { estimate, predictionLower, predictionUpper } = pooled;
  const place = placing(axis, frame);
  const line = (lower: number, upper: number, style: { stroke: string; strokeWidth: number }) => {
    const { from, to, seen, clippedLower, clippedUpper } = clipInterval({ lower, upper }, axis);
    if (!seen) return [];
    const head = (x: number, outwards: -1 | 1) =>
      polygon([
        { x: x + outwards * arrow.length, y },
        ...[-1, 1].map((side) => ({ x, y: y + side * arrow.half })),
      ], style.stroke);
    return [
      ...strokes([{ x1: place(from), x2: place(to), y1: y, y2: y }], style),
      ...(clippedLower ? head(place(from), -1) : []),
      ...(clippedUpper ? head(place(to), 1) : []),
    ];
  };
  return [
    ...(predictionLower === null || predictionUpper === null
      ? []
      : line(predictionLower, predictionUpper, { stroke: colour.ink, strokeWidth: 1 })),
    ...line(pooled.lower, pooled.upper, { stroke: colour.pooled, strokeWidth: 3.2 }),
    ...dots([{ x: place(estimate), y }], {
      ...{ r: 4.2, fill: colour.paper, stroke: colour.pooled, strokeWidth: 1.8 },
    }),
  ];
}

/** Draws no effect, beside the dots and intervals of a row and not through its text. */
export function noEffectMarks(
  axis: EffectAxis,
  frame: ChartFrame,
  { y1, y2 }: { readonly y1: number; readonly y2: number },
): readonly Plot.Markish[] {
  const { reference, lower, upper } = axis;
  if (reference === null || reference < lower || reference > upper) return [];
  const x = placing(axis, frame)(reference);
  return strokes([{ x1: x, x2: x, y1, y2 }], {
    stroke: colour.quiet,
    strokeDasharray: dash.dotted,
  });
}

/** Whether an interval of a row goes on beyond the axis, and ends in an arrow. */
export function goesBeyond({ pooled }: OrchardRow, axis: EffectAxis): boolean {
  if (pooled === null) return false;
  const { lower, upper, predictionLower, predictionUpper } = pooled;
  return [
    { lower, upper },
    { lower: predictionLower ?? lower, upper: predictionUpper ?? upper },
  ].some((interval) => {
    const { clippedLower, clippedUpper } = clipInterval(interval, axis);
    return clippedLower || clippedUpper;
  });
}

function placing({ log }: EffectAxis, { x }: ChartFrame): (value: number) => number {
  return (value) => x(orchardScale(log)(value));
}
