/** A figure: a drawing in vectors with its description in words. Plain data. */
export interface Figure {
  readonly kind: "figure";
  /** Names the file and prefixes the ids inside the drawing. */
  readonly id: string;
  readonly title: string;
  /** A complete SVG document; the same bytes for the same result and choices. */
  readonly svg: string;
  /** What the figure shows, for those who do not see it. */
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Size of the viewBox, in points (1/72 inch), the unit of all coordinates and sizes of text. */
  readonly width: number;
  readonly height: number;
}

/** How a text is set. */
export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** A line of text on the page. */
export interface TextItem extends TextStyle {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  /** Which end of the text stands at `x`. @default "start" */
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, clockwise. @default 0 */
  readonly rotate?: 0 | -90;
}

/** Width of a text in points; refuses a letter that the font lacks. */
export type Measure = (text: string, style: TextStyle) => number;
