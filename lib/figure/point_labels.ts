import { fontExtent } from "./measure_text.ts";
import type { Segment } from "./page_marks.ts";
import { colour, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { cleanText } from "./clean_text.ts";

/** A dot that may bear its name. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const style: TextStyle = { size: textSize.small, colour: colour.quiet };
/** Longer names are cut off, with an ellipsis. */
const longest = 110;

/**
 * Writes names beside dots, the most important first: to the right, the left, above or below,
 * wherever a name touches no dot, no other name and no edge. A name without such a place is left
 * out.
 *
 * @param points The most important first.
 * @param count So many names at most.
 * @param lines Lines of the drawing that names keep clear of.
 */
export function pointLabels(
  points: readonly LabelledPoint[],
  count: number,
  frame: Box & { readonly extent?: typeof fontExtent },
  measure: Measure,
  lines: readonly Segment[] = [],
): readonly TextItem[] {
  const obstacles: Box[] = points.map(({ x, y, r }) => around(x, y, r));
  for (const line of lines) obstacles.push(...beads(line));
  const texts: TextItem[] = [];
  for (const point of points) {
    if (texts.length === count) break;
    const text = shortened(cleanText(point.label), measure);
    const width = measure(text, style);
    const placed = places(point, width, frame.extent ?? fontExtent).find(({ box }) =>
      box.left >= frame.left && box.right <= frame.right && box.top >= frame.top &&
      box.bottom <= frame.bottom && !obstacles.some((other) => touch(box, other))
    );
    if (placed === undefined || text === "") continue;
    obstacles.push(placed.box);
    texts.push({ ...style, x: placed.box.left, y: placed.baseline, text });
  }
  return texts;
}

function places({ x, y, r }: LabelledPoint, width: number, extent: typeof fontExtent) {
  const [above, below] = [extent.ascent * textSize.small, extent.descent * textSize.small];
  const level = y + 0.365 * textSize.small;
  const at = (left: number, baseline: number) => ({
    baseline,
    box: { left, right: left + width, top: baseline - above, bottom: baseline + below },
  });
  return [
    at(x + r + 2.5, level),
    at(x - r - 2.5 - width, level),
    at(x - width / 2, y - r - 0.5 - below),
    at(x - width / 2, y + r + 0.5 + above),
    at(x, y - r - 0.5 - below),
    at(x - width, y - r - 0.5 - below),
    at(x, y + r + 0.5 + above),
    at(x - width, y + r + 0.5 + above),
  ];
}

function shortened(text: string, measure: Measure): string {
  if (measure(text, style) <= longest) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join("")}…`, style) > longest) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function around(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** A line as a string of small boxes, closer than a name is high. */
function beads({ x1, y1, x2, y2 }: Segment): readonly Box[] {
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  return Array.from({ length: count + 1 }, (_, i) => {
    const part = count === 0 ? 0 : i / count;
    return around(x1 + part * (x2 - x1), y1 + part * (y2 - y1), 1);
  });
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
