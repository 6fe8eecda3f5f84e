import * as Plot from "@observablehq/plot";
import { clipInterval } from "./clip_interval.ts";
import type { EffectAxis } from "./effect_axis.ts";
import type { PlacedRow } from "./forest_layout.ts";
import type { ForestColours } from "./forest_looks.ts";
import type { ForestMark } from "./forest_types.ts";
import { colour } from "./style.ts";
import { onPage } from "./text_marks.ts";

/** Half the height of a diamond, and the height of a bar, in points. */
const halfDiamond = 4.2;
const barHeight = 4;
/** Sides of the squares of the least and the greatest weight, in points. */
const side = { least: 2.4, most: 8.4, unweighted: 4.5 } as const;

/**
 * Draws the marks of the rows on the axis; intervals that leave it end in an arrow.
 *
 * @param heaviest The greatest weight, which has the largest square; 0 without weights.
 */
export function forestMarks(
  rows: readonly PlacedRow[],
  axis: EffectAxis,
  colours: ForestColours,
  heaviest: number,
): readonly Plot.Markish[] {
  const placed = rows.flatMap(({ row: { mark }, y }) => mark === null ? [] : [{ mark, y }]);
  const inside = (x: number) => x >= axis.lower && x <= axis.upper;
  const spans = placed.map(({ mark, y }) => ({ mark, y, ...clipInterval(mark, axis) }));
  const lines = spans.filter(({ mark, seen }) =>
    seen && (mark.kind === "square" || mark.kind === "circle")
  );
  const points = placed.flatMap(({ mark, y }) =>
    mark.kind === "square" && inside(mark.estimate)
      ? [{ x: mark.estimate, y, r: squareRadius(mark.weight, heaviest) }]
      : []
  );
  const circles = placed.flatMap(({ mark, y }) =>
    mark.kind === "circle" && inside(mark.estimate) ? [{ x: mark.estimate, y }] : []
  );
  return [
    Plot.link(spans.filter(({ mark, seen }) => seen && mark.kind === "bar"), {
      x1: "from",
      x2: "to",
      y: onPage("y"),
      stroke: colours.prediction,
      strokeWidth: barHeight,
    }),
    Plot.dot(points, {
      x: "x",
      y: onPage("y"),
      r: onPage("r"),
      symbol: "square",
      sort: null,
      fill: colours.square,
    }),
    Plot.link(lines, {
      x1: "from",
      x2: "to",
      y: onPage("y"),
      stroke: colours.interval,
      strokeWidth: 0.9,
    }),
    Plot.dot(circles, {
      x: "x",
      y: onPage("y"),
      r: 3.2,
      fill: colour.paper,
      stroke: colours.diamondEdge,
      strokeWidth: 1.6,
    }),
    Plot.line(diamonds(spans, axis), {
      x: "x",
      y: onPage("y"),
      z: "row",
      curve: "linear-closed",
      fill: colours.diamond,
      ...(colours.diamond === colours.diamondEdge
        ? { stroke: "none" }
        : { stroke: colours.diamondEdge, strokeWidth: 0.7 }),
    }),
    ...arrows(spans, axis, colours.interval),
  ];
}

interface Span {
  readonly mark: ForestMark;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly clippedLower: boolean;
  readonly clippedUpper: boolean;
  readonly seen: boolean;
}

/** Radius by which Plot draws a square of this area: the area of a symbol is that of its circle. */
function squareRadius(weight: number | null, heaviest: number): number {
  const length = weight === null || heaviest === 0
    ? side.unweighted
    : Math.max(side.least, side.most * Math.sqrt(weight / heaviest));
  return length / Math.sqrt(Math.PI);
}

/** Corners of the diamonds; one that leaves the axis is cut off upright at its end. */
function diamonds(spans: readonly Span[], axis: EffectAxis) {
  const scale = (x: number) => axis.log ? Math.log(x) : x;
  return spans.flatMap(({ mark, y, from, to, seen }, row) => {
    if (mark.kind !== "diamond" || !seen) return [];
    const { estimate, lower, upper } = mark;
    const height = (x: number) => {
      const [a, m, b] = [scale(lower), scale(estimate), scale(upper)];
      const part = x < estimate ? (scale(x) - a) / (m - a) : (b - scale(x)) / (b - m);
      return halfDiamond * Math.min(1, Math.max(0, Number.isNaN(part) ? 1 : part));
    };
    const peak = Math.min(Math.max(estimate, from), to);
    const corners = [from, peak, to];
    return [
      ...corners.map((x) => ({ row, x, y: y - height(x) })),
      ...[...corners].reverse().map((x) => ({ row, x, y: y + height(x) })),
    ];
  });
}

/** Arrow heads at the ends of the axis, pointing outwards. */
function arrows(
  spans: readonly Span[],
  axis: EffectAxis,
  ink: string,
): readonly Plot.Markish[] {
  const head = (clipped: (span: Span) => boolean, x: number, rotate: number, dx: number) => {
    const ends = spans.filter(clipped).map(({ y }) => ({ x, y }));
    return ends.length === 0 ? [] : [Plot.dot(ends, {
      x: "x",
      y: onPage("y"),
      symbol: "triangle",
      rotate,
      dx,
      r: 2.6,
      fill: ink,
      ariaLabel: "interval goes on",
    })];
  };
  return [
    ...head((span) => span.clippedLower, axis.lower, -90, 1.5),
    ...head((span) => span.clippedUpper, axis.upper, 90, -1.5),
  ];
}
