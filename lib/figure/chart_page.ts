import { standingNote } from "../report/standing_note.ts";
import type { Standing } from "../trace/types.ts";
import type * as Plot from "@observablehq/plot";
import type { ChartAxis } from "./chart_axis.ts";
import { drawPage } from "./draw_page.ts";
import { ticksFit } from "./forest_axis.ts";
import { legend, type LegendItem } from "./legend.ts";
import type { FontMetrics } from "./font_types.ts";
import { bundledMetrics, extentOf, textMeasure } from "./measure_text.ts";
import { type Place, strokes } from "./page_marks.ts";
import { paragraph } from "./paragraph.ts";
import { besideFrame, secondAxis } from "./second_axis.ts";
import { leading, textSize } from "./style.ts";
import type { Figure, Measure, TextItem, TextStyle } from "./types.ts";
import { uprightTicksFit } from "./upright_ticks_fit.ts";
import { wrapText } from "./wrap_text.ts";

/** Where the data stand on the page, in points. */
export interface ChartFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly at: (x: number, y: number) => Place;
  readonly measure: Measure;
  /** Height and depth of the letters, in parts of their size. */
  readonly extent: { readonly ascent: number; readonly descent: number };
}

/** What is drawn inside the frame. */
export interface ChartDrawing {
  readonly marks: readonly Plot.Markish[];
  readonly texts?: readonly TextItem[];
}

/** A chart with two axes: what all figures of points have in common. */
export interface Chart {
  /** Name of the function that draws; it heads the errors. */
  readonly owner: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly widthMm: number;
  readonly font?: FontMetrics | undefined;
  readonly standing?: Standing | undefined;
  /** Height of the frame in points; "square" makes it as high as it is wide. */
  readonly height: number | "square";
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** A second upright axis, of the same height, on the right. */
  readonly right?: ChartAxis;
  readonly legend: readonly LegendItem[];
  readonly notes: readonly string[];
  readonly draw: (frame: ChartFrame) => ChartDrawing;
}

const margin = 4;
const tickSize = 3.5;
const titleStyle: TextStyle = { size: textSize.title, bold: true };
const body: TextStyle = { size: textSize.body };
const small: TextStyle = { size: textSize.small };
const middle = 0.365 * textSize.small;

/** Lays a chart out, with room for every text, and draws it. */
export function chartPage(chart: Chart): Figure {
  const measure = textMeasure(chart.owner, chart.font);
  const width = chart.widthMm / 25.4 * 72;
  const texts: TextItem[] = [];
  let y = 2;
  for (const text of wrapText(chart.title, width - 2 * margin, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: margin, y, text });
  }
  const key = legend(chart.legend, { x: margin, y: y + 3, width: width - 2 * margin }, measure);
  texts.push(...key.texts);
  const top = key.y + 12;
  // A first guess of the height of a square frame, for the choice of the ticks only.
  const height = chart.height === "square" ? width - 70 : chart.height;
  const [low, high] = [Math.min(chart.y.from, chart.y.to), Math.max(chart.y.from, chart.y.to)];
  const upright = chart.y.ticks(low, high, uprightTicksFit(height)(low, high, false));
  const labelWidth = Math.max(0, ...upright.map((tick) => measure(tick.label, small)));
  const side = wrapText(chart.y.title, height, body, measure);
  const left = margin + 1 + side.length * leading.body + 5 + labelWidth + tickSize + 3;
  const second = chart.right && secondAxis(chart.right, height, measure);
  const right = width - (second?.room ?? 12);
  const bottom = top + (chart.height === "square" ? right - left : chart.height);
  const frame: ChartFrame = {
    ...{ left, right, top, bottom, measure },
    extent: extentOf(chart.font ?? bundledMetrics),
    ...placing(chart, { left, right, top, bottom }),
  };
  const [least, most] = [Math.min(chart.x.from, chart.x.to), Math.max(chart.x.from, chart.x.to)];
  const across = chart.x.ticks(
    least,
    most,
    ticksFit(right - left, measure)(least, most, false),
  );
  for (const tick of across) {
    const place = { x: frame.x(tick.value), y: bottom + tickSize + 3 + textSize.small };
    texts.push({ ...small, ...place, anchor: "middle", text: tick.label });
  }
  for (const tick of upright) {
    const place = { x: left - tickSize - 3, y: frame.y(tick.value) + middle };
    texts.push({ ...small, ...place, anchor: "end", text: tick.label });
  }
  side.forEach((text, i) => {
    const place = { x: margin + 1 + (i + 0.75) * leading.body, y: (top + bottom) / 2 };
    texts.push({ ...body, ...place, rotate: -90, anchor: "middle", text });
  });
  const beside = second && besideFrame(second, { top, right, bottom });
  texts.push(...beside?.texts ?? []);
  y = bottom + 17;
  for (const text of wrapText(chart.x.title, right - left, body, measure)) {
    y += leading.body;
    texts.push({ ...body, x: (left + right) / 2, y, anchor: "middle", text });
  }
  y += 5;
  const standing = chart.standing === undefined ? [] : standingNote(chart.standing);
  for (const note of [...standing, ...chart.notes]) {
    const noted = paragraph(note, { x: margin, y, width: width - 2 * margin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  const drawing = chart.draw(frame);
  const { owner, id, title, alt } = chart;
  return drawPage({
    ...{ owner, id, title, alt, width },
    font: chart.font?.font,
    height: y + 5,
    frame: { top: 0, right: 0, bottom: 0, left: 0 },
    marks: [
      ...key.marks,
      ...drawing.marks,
      ...strokes([
        { x1: left, y1: bottom, x2: right, y2: bottom },
        // An upright axis without a label would say nothing.
        ...(upright.length === 0 ? [] : [{ x1: left, y1: top, x2: left, y2: bottom }]),
        ...across.map(({ value }) => {
          const x = frame.x(value);
          return { x1: x, x2: x, y1: bottom, y2: bottom + tickSize };
        }),
        ...upright.map(({ value }) => {
          const y = frame.y(value);
          return { x1: left - tickSize, x2: left, y1: y, y2: y };
        }),
        ...beside?.segments ?? [],
      ]),
    ],
    texts: [...texts, ...drawing.texts ?? []],
  });
}

function placing(
  chart: Chart,
  { left, right, top, bottom }: Pick<ChartFrame, "left" | "right" | "top" | "bottom">,
): Pick<ChartFrame, "x" | "y" | "at"> {
  const x = (value: number) =>
    left + (right - left) * (value - chart.x.from) / (chart.x.to - chart.x.from);
  const y = (value: number) =>
    bottom - (bottom - top) * (value - chart.y.from) / (chart.y.to - chart.y.from);
  return { x, y, at: (a, b) => ({ x: x(a), y: y(b) }) };
}
