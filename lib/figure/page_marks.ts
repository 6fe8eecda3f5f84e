import * as Plot from "@observablehq/plot";
import { colour } from "./style.ts";
import { onPage } from "./text_marks.ts";

/** A straight line between two places on the page, in points. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How lines are drawn. */
export interface StrokeStyle {
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}

/** A place on the page, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Many straight lines as one path, so that a thousand of them stay a small file. */
export function strokes(
  segments: readonly Segment[],
  style: StrokeStyle = {},
): readonly Plot.Markish[] {
  const gap = { x: NaN, y: NaN };
  return polyline(
    segments.flatMap(({ x1, y1, x2, y2 }) => [{ x: x1, y: y1 }, { x: x2, y: y2 }, gap]),
    style,
  );
}

/** A line through places; one without numbers lifts the pen. */
export function polyline(
  places: readonly Place[],
  { stroke = colour.ink, strokeWidth = 0.8, strokeDasharray }: StrokeStyle = {},
): readonly Plot.Markish[] {
  if (places.length === 0) return [];
  return [Plot.line(places, {
    x: onPage("x"),
    y: onPage("y"),
    stroke,
    strokeWidth,
    strokeLinecap: "butt",
    ...(strokeDasharray === undefined ? {} : { strokeDasharray }),
  })];
}

/** A filled area with these corners. */
export function polygon(places: readonly Place[], fill: string): readonly Plot.Markish[] {
  if (places.length < 3) return [];
  return [Plot.line(places, {
    x: onPage("x"),
    y: onPage("y"),
    curve: "linear-closed",
    fill,
    stroke: "none",
  })];
}

/** How dots are drawn. */
export interface DotStyle {
  readonly r?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly symbol?: "circle" | "square" | "diamond2" | "triangle";
}

/** Dots, in the order given; a place may bring its own radius. */
export function dots(
  places: readonly (Place & { readonly r?: number })[],
  style: DotStyle = {},
): readonly Plot.Markish[] {
  const { r = 3, fill = colour.study, stroke = colour.paper, strokeWidth = 0.7, symbol } = style;
  if (places.length === 0) return [];
  return [Plot.dot(places.map((place) => ({ r, ...place })), {
    x: onPage("x"),
    y: onPage("y"),
    r: onPage("r"),
    sort: null,
    fill,
    stroke,
    strokeWidth,
    ...(symbol === undefined ? {} : { symbol }),
  })];
}
