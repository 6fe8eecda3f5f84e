import { pathPoints, type Place } from "./path_points.ts";
import { unsaidFill } from "./style.ts";

/** What a mark takes from itself and the elements around it. */
interface Inherited {
  /** Turns a place of the element into one of the page: x' = ax + cy + e, y' = bx + dy + f. */
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A mark of a figure (no text), in points of the page. */
export interface PlacedMark {
  /** Colours as the drawing has them; "none" where there is none. */
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Corners, one list for each part; a circle has as many as its box needs. */
  readonly parts: readonly (readonly Place[])[];
  /** Radius of a circle around the first corner; null for all else. */
  readonly radius: number | null;
  /** How many texts are drawn before it. */
  readonly textsBefore: number;
}

const element = /<(\/g)>|<(g|rect|circle|path|text)((?: [a-zA-Z:-]+="[^"]*")*)(\/?)>/g;

/** Reads the marks of a figure in the order of the drawing: rectangles, circles, straight paths. */
export function placedMarks(svg: string): readonly PlacedMark[] {
  const page: Inherited = {
    matrix: [1, 0, 0, 1, 0, 0],
    ...{ fill: unsaidFill, stroke: "none", strokeWidth: 1 },
  };
  const around = [within(page, svg.match(/<svg([^>]*)>/)?.[1] ?? "")];
  const marks: PlacedMark[] = [];
  let textsBefore = 0;
  for (const [, close, name, attributes = "", alone] of svg.matchAll(element)) {
    const outer = around.at(-1) ?? page;
    if (close !== undefined) around.pop();
    else if (name === "text") textsBefore++;
    else if (name === "g") {
      if (alone === "") around.push(within(outer, attributes));
    } else {
      const { matrix, fill, stroke, strokeWidth } = within(outer, attributes);
      const { parts, radius } = shapeOf(name ?? "", attributes);
      const placed = parts.map((part) => part.map((place) => at(matrix, place)));
      marks.push({ fill, stroke, strokeWidth, parts: placed, radius, textsBefore });
    }
  }
  return marks;
}

function shapeOf(name: string, attributes: string): Pick<PlacedMark, "parts" | "radius"> {
  const number = (attribute: string) => Number(read(attributes, attribute) ?? 0);
  if (name === "path") {
    return { parts: pathPoints(read(attributes, "d") ?? ""), radius: null };
  }
  if (name === "circle") {
    return { parts: [[[number("cx"), number("cy")]]], radius: number("r") };
  }
  const [left, top] = [number("x"), number("y")];
  const [right, bottom] = [left + number("width"), top + number("height")];
  const corners: Place[] = [[left, top], [right, top], [right, bottom], [left, bottom]];
  return { parts: [[...corners, [left, top]]], radius: null };
}

function within(outer: Inherited, attributes: string): Inherited {
  return {
    matrix: transformed(outer.matrix, read(attributes, "transform") ?? ""),
    fill: read(attributes, "fill") ?? outer.fill,
    stroke: read(attributes, "stroke") ?? outer.stroke,
    strokeWidth: Number(read(attributes, "stroke-width") ?? outer.strokeWidth),
  };
}

function read(attributes: string, name: string): string | undefined {
  return attributes.match(` ${name}="([^"]*)"`)?.[1];
}

function transformed(outer: Matrix, transform: string): Matrix {
  let matrix = outer;
  for (const [, kind, rest = ""] of transform.matchAll(/([a-z]+)\(([^)]*)\)/g)) {
    const [first = 0, second = 0] = rest.split(",").map(Number);
    if (kind !== "translate" && kind !== "rotate") {
      throw new Error(`placedMarks: found transform ${kind}; allowed: translate, rotate`);
    }
    const angle = first / 180 * Math.PI;
    matrix = times(
      matrix,
      kind === "translate"
        ? [1, 0, 0, 1, first, second]
        : [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0],
    );
  }
  return matrix;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    ...[a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const,
    ...[a * k + c * l + e, b * k + d * l + f] as const,
  ];
}

function at([a, b, c, d, e, f]: Matrix, [x, y]: Place): Place {
  return [a * x + c * y + e, b * x + d * y + f];
}
