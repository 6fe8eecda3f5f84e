import * as Plot from "@observablehq/plot";
import type { Reported } from "../model/types.ts";
import type { TicksFit } from "./axis_ticks.ts";
import type { EffectAxis } from "./effect_axis.ts";
import type { ForestLayout } from "./forest_layout.ts";
import type { ForestLook } from "./forest_looks.ts";
import type { ForestChoices, ForestLine } from "./forest_types.ts";
import { bodyStyle } from "./forest_widths.ts";
import { colour, leading, textSize } from "./style.ts";
import { onPage } from "./text_marks.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

const tickStyle: TextStyle = { size: textSize.small };
const tickSize = 3.5;
/** Least free space between the labels of two ticks. */
const clear = 6;

/** Whether the labels of ticks stand clear of each other on an axis `length` points long. */
export function ticksFit(length: number, measure: Measure) {
  return (lower: number, upper: number, log: boolean): TicksFit => (ticks) => {
    const scale = (x: number) => log ? Math.log(x) : x;
    const place = (x: number) => length * (scale(x) - scale(lower)) / (scale(upper) - scale(lower));
    return ticks.every((tick, i) => {
      const next = ticks[i + 1];
      if (next === undefined) return true;
      const halves = (measure(tick.label, tickStyle) + measure(next.label, tickStyle)) / 2;
      return place(next.value) - place(tick.value) >= halves + clear;
    });
  };
}

/** Texts below the axis: its title and what the directions mean; and where they end. */
export function axisFoot(
  axis: EffectAxis,
  plot: { readonly left: number; readonly right: number },
  top: number,
  favours: ForestChoices["favours"],
  measure: Measure,
): { readonly texts: readonly TextItem[]; readonly y: number } {
  const width = plot.right - plot.left;
  const texts: TextItem[] = [];
  let y = top + tickSize + 3 + leading.small;
  if (favours) {
    const sides = [
      { text: `← ${favours.left}`, x: plot.left, anchor: "start" as const },
      { text: `${favours.right} →`, x: plot.right, anchor: "end" as const },
    ];
    const lines = sides.map(({ text }) => wrapText(text, width / 2 - 5, tickStyle, measure));
    sides.forEach(({ x, anchor }, side) => {
      lines[side]?.forEach((text, i) => {
        texts.push({ ...tickStyle, x, y: y + (i + 1) * leading.small, anchor, text });
      });
    });
    y += Math.max(...lines.map((side) => side.length)) * leading.small;
  }
  y += 1.5;
  for (const text of wrapText(axis.title, width, bodyStyle, measure)) {
    y += leading.body;
    texts.push({ ...bodyStyle, x: (plot.left + plot.right) / 2, y, anchor: "middle", text });
  }
  return { texts, y };
}

/** What stands upright in the plot, and how. */
export interface UprightLines {
  readonly overall: Reported | null;
  readonly lines: readonly ForestLine[];
  readonly look: ForestLook;
}

/** Rules of the table, the axis with its ticks, the lines of no effect, of decisions, of the pooled. */
export function axisMarks(
  layout: ForestLayout,
  axis: EffectAxis | null,
  { overall, lines, look: { colours, footRule } }: UprightLines,
): readonly Plot.Markish[] {
  const { places: { width, plot }, headRule, bottom } = layout;
  // The rule below the rows leaves the axis to itself.
  const foot = footRule && plot
    ? [{ from: 4, to: plot.left - 4, y: bottom }, {
      from: plot.right + 4,
      to: width - 4,
      y: bottom,
    }]
    : footRule
    ? [{ from: 4, to: width - 4, y: bottom }]
    : [];
  const rule = [
    { from: 4, to: width - 4, y: headRule },
    ...foot.filter(({ from, to }) => to - from > 12),
  ];
  const head = Plot.link(rule, {
    x1: onPage("from"),
    x2: onPage("to"),
    y: onPage("y"),
    stroke: colours.rule,
    strokeWidth: 0.8,
  });
  if (axis === null) return [head];
  const inside = (x: number) => x >= axis.lower && x <= axis.upper;
  const upright = (x: number, top: number, style: { stroke: string; strokeDasharray?: string }) =>
    Plot.link([{ x, top, bottom }], {
      x: "x",
      y1: onPage("top"),
      y2: onPage("bottom"),
      strokeWidth: 0.8,
      ...style,
    });
  const none = axis.reference;
  return [
    head,
    ...(overall && inside(overall.estimate)
      ? [upright(overall.estimate, headRule, {
        stroke: colours.diamondEdge,
        strokeDasharray: "1.5,2.5",
      })]
      : []),
    ...(none !== null && inside(none)
      ? [upright(none, headRule, { stroke: colours.reference })]
      : []),
    ...lines.filter(({ at }) => inside(at)).map(({ at }) =>
      upright(at, headRule, { stroke: colour.decision, strokeDasharray: "5,2" })
    ),
    Plot.link([{ from: axis.lower, to: axis.upper, y: bottom }], {
      x1: "from",
      x2: "to",
      y: onPage("y"),
      stroke: colours.rule,
      strokeWidth: 0.8,
    }),
    // By `text`, since on logarithmic axes `tickFormat` leaves ticks without a label.
    Plot.axisX(axis.ticks.map((tick) => tick.value), {
      text: axis.ticks.map((tick) => tick.label),
      tickSize,
      tickPadding: 3,
      fontSize: textSize.small,
      fontVariant: "normal",
      color: colour.ink,
      label: null,
    }),
  ];
}
