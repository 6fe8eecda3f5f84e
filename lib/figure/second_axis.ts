import type { Tick } from "./axis_ticks.ts";
import type { ChartAxis } from "./chart_axis.ts";
import type { Segment } from "./page_marks.ts";
import { leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { uprightTicksFit } from "./upright_ticks_fit.ts";
import { wrapText } from "./wrap_text.ts";

/** An upright axis on the right of a chart, and the room that it needs. */
export interface SecondAxis {
  readonly axis: ChartAxis;
  readonly ticks: readonly Tick[];
  readonly title: readonly string[];
  readonly room: number;
}

const tickSize = 3.5;
const body: TextStyle = { size: textSize.body };
const small: TextStyle = { size: textSize.small };

/** Chooses the ticks of the axis on the right. */
export function secondAxis(axis: ChartAxis, height: number, measure: Measure): SecondAxis {
  const [low, high] = [Math.min(axis.from, axis.to), Math.max(axis.from, axis.to)];
  const ticks = axis.ticks(low, high, uprightTicksFit(height)(low, high, false));
  const labelWidth = Math.max(0, ...ticks.map((tick) => measure(tick.label, small)));
  const title = wrapText(axis.title, height, body, measure);
  const room = tickSize + 3 + labelWidth + 5 + title.length * leading.body + 5;
  return { axis, ticks, title, room };
}

/** Its line, ticks and texts. */
export function besideFrame(
  { axis, ticks, title, room }: SecondAxis,
  { top, right, bottom }: { readonly top: number; readonly right: number; readonly bottom: number },
): { readonly texts: readonly TextItem[]; readonly segments: readonly Segment[] } {
  const y = (value: number) =>
    bottom - (bottom - top) * (value - axis.from) / (axis.to - axis.from);
  const first = right + room - 5 - (title.length - 0.75) * leading.body;
  return {
    texts: [
      ...ticks.map(({ value, label }) => ({
        ...small,
        x: right + tickSize + 3,
        y: y(value) + 0.365 * textSize.small,
        text: label,
      })),
      ...title.map((text, i) => ({
        ...body,
        x: first + i * leading.body,
        y: (top + bottom) / 2,
        rotate: -90 as const,
        anchor: "middle" as const,
        text,
      })),
    ],
    segments: [
      { x1: right, y1: top, x2: right, y2: bottom },
      ...ticks.map(({ value }) => ({
        x1: right,
        x2: right + tickSize,
        y1: y(value),
        y2: y(value),
      })),
    ],
  };
}
