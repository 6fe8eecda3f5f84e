import * as Plot from "@observablehq/plot";
import { judgementName } from "../report/judgement_name.ts";
import { judgementStyle } from "./judgement_style.ts";
import { textSize } from "./style.ts";
import { onPage } from "./text_marks.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";

/** A judgement in its place, in points. */
export interface JudgementCircle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: string;
  readonly stroke: string;
}

/** Circles with their signs. */
export interface JudgementMarks {
  readonly circles: readonly JudgementCircle[];
  readonly texts: readonly TextItem[];
}

const lineHeight = 14.5;
const body: TextStyle = { size: textSize.body };

/** A circle with its sign in the middle, in the colour of the judgement. */
export function judgementMark(
  owner: string,
  judgement: string | null,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
): JudgementMarks {
  const { sign, fill, ink, stroke } = judgementStyle(owner, judgement);
  // A sign as high as the circle allows.
  const size = r < 5.2 ? textSize.small : textSize.body;
  const text = { size, bold: true, colour: ink, x, y: y + 0.365 * size, text: sign };
  return {
    circles: [{ x, y, r, fill, stroke }],
    texts: sign === "" ? [] : [{ ...text, anchor: "middle" }],
  };
}

/** Draws circles, in the order given. */
export function judgementCircles(circles: readonly JudgementCircle[]): readonly Plot.Markish[] {
  if (circles.length === 0) return [];
  return [Plot.dot(circles, {
    x: onPage("x"),
    y: onPage("y"),
    r: onPage("r"),
    sort: null,
    fill: (circle: JudgementCircle) => circle.fill,
    stroke: (circle: JudgementCircle) => circle.stroke,
    strokeWidth: 0.8,
  })];
}

/** What the signs mean: the words of the tool, each beside its circle, in lines. */
export function judgementKey(
  owner: string,
  words: readonly (string | null)[],
  place: { readonly x: number; readonly y: number; readonly right: number },
  measure: Measure,
): JudgementMarks & { readonly y: number } {
  const r = 5.6;
  const circles: JudgementCircle[] = [];
  const texts: TextItem[] = [];
  let [x, y] = [place.x, place.y + lineHeight / 2];
  for (const word of words) {
    const text = judgementName(word);
    const length = 2 * r + 5 + measure(text, body);
    if (x + length > place.right && x > place.x) {
      x = place.x;
      y += lineHeight;
    }
    const mark = judgementMark(owner, word, { x: x + r + 0.4, y, r });
    circles.push(...mark.circles);
    texts.push(...mark.texts, {
      ...body,
      x: x + 2 * r + 5,
      y: y + 0.365 * textSize.body,
      text,
    });
    x += length + 16;
  }
  return { circles, texts, y: y + lineHeight / 2 + 3 };
}
