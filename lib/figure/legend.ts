import type * as Plot from "@observablehq/plot";
import { dots, polygon, strokes } from "./page_marks.ts";
import { colour, dash, leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A sign of the drawing and what it stands for. */
export interface LegendItem {
  readonly sign: "dot" | "hollow dot" | "line" | "thick line" | "dashed line" | "area" | "diamond";
  readonly colour: string;
  readonly text: string;
}

/** A legend in its place. */
export interface Legend {
  readonly texts: readonly TextItem[];
  readonly marks: readonly Plot.Markish[];
  /** Baseline of the last line. */
  readonly y: number;
}

const style: TextStyle = { size: textSize.small, colour: colour.quiet };
const signWidth = 14;
const gap = 12;
/** From the baseline up to the middle of small letters. */
const middle = 0.365 * textSize.small;

/** Sets signs and their meanings side by side, in as many lines as they need. */
export function legend(
  items: readonly LegendItem[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): Legend {
  const texts: TextItem[] = [];
  const marks: Plot.Markish[] = [];
  const right = place.x + place.width;
  let x = place.x;
  let y = items.length === 0 ? place.y : place.y + leading.small;
  for (const item of items) {
    const lines = wrapText(item.text, place.width - signWidth, style, measure);
    const width = Math.max(...lines.map((line) => measure(line, style)));
    if (x > place.x && x + signWidth + width > right) {
      x = place.x;
      y += leading.small;
    }
    marks.push(...signOf(item, x, y - middle));
    lines.forEach((text, i) => {
      if (i > 0) y += leading.small;
      texts.push({ ...style, x: x + signWidth, y, text });
    });
    x = lines.length > 1 ? right : x + signWidth + width + gap;
  }
  return { texts, marks, y };
}

function signOf(item: LegendItem, left: number, y: number): readonly Plot.Markish[] {
  const [x1, x2] = [left, left + signWidth - 4];
  const middleX = (x1 + x2) / 2;
  const line = [{ x1, y1: y, x2, y2: y }];
  switch (item.sign) {
    case "dot":
      return dots([{ x: middleX, y }], { r: 2.6, fill: item.colour });
    case "hollow dot":
      return dots([{ x: middleX, y }], {
        r: 2.6,
        fill: colour.paper,
        stroke: item.colour,
        strokeWidth: 1,
      });
    case "diamond":
      return dots([{ x: middleX, y }], { r: 3, fill: item.colour, symbol: "diamond2" });
    case "line":
      return strokes(line, { stroke: item.colour, strokeWidth: 1.4 });
    case "thick line":
      return strokes(line, { stroke: item.colour, strokeWidth: 3.2 });
    case "dashed line":
      return strokes(line, { stroke: item.colour, strokeWidth: 0.9, strokeDasharray: dash.dashed });
    case "area":
      return [
        ...polygon([
          { x: x1, y: y - 3 },
          { x: x2, y: y - 3 },
          { x: x2, y: y + 3 },
          { x: x1, y: y + 3 },
        ], item.colour),
        ...strokes([
          { x1, y1: y - 3, x2, y2: y - 3 },
          { x1: x2, y1: y - 3, x2, y2: y + 3 },
          { x1: x2, y1: y + 3, x2: x1, y2: y + 3 },
          { x1, y1: y + 3, x2: x1, y2: y - 3 },
        ], { stroke: colour.faint, strokeWidth: 0.6 }),
      ];
  }
}
