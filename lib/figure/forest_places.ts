import type { ForestColumn } from "./forest_types.ts";
import { type ForestTable, type ForestWidths, forestWidths, headStyle } from "./forest_widths.ts";
import type { Measure } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Where a column stands, in points from the left edge. */
export interface ColumnPlace {
  readonly column: ForestColumn;
  readonly left: number;
  readonly right: number;
  /** Where the stroke of a fraction begins. */
  readonly stroke: number;
  readonly title: readonly string[];
}

/** Where everything stands from left to right, in points. */
export interface ForestPlaces {
  readonly width: number;
  readonly labelLeft: number;
  readonly labelWidth: number;
  readonly columns: readonly ColumnPlace[];
  /** Right end of labels and columns together; texts across them are wrapped here. */
  readonly leftEnd: number;
  readonly plot: { readonly left: number; readonly right: number } | null;
  /** Right ends of estimate and lower bound, left end of the upper bound; and of the column. */
  readonly estimate: {
    readonly left: number;
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
  };
  /** Null without weights. */
  readonly weightRight: number | null;
  /** Middles of the columns of judgements. */
  readonly judged: readonly { readonly head: string; readonly x: number }[];
}

/** Free space at the edges of the page and between columns. */
export const forestMargin = 4;
const gap = 9;
const plotWidth = { least: 130, most: 215 } as const;
/** Beside a plot, labels and other texts are wrapped at these widths. */
const widest = { label: 190, text: 110 } as const;
/** Columns of texts do not give way beyond this width, or their longest word. */
const shortest = 60;
/** By so much, in points, a page may be wider before its texts are wrapped. */
const tolerance = 14;

/**
 * Gives each column the width that its texts need, and the plot what is left over. Where the
 * texts need more than the page has, the page grows.
 *
 * @param least Least width of the page, in points.
 */
export function forestPlaces(table: ForestTable, least: number, measure: Measure): ForestPlaces {
  const widths = forestWidths(table, measure);
  const plotted = table.estimateTitle !== null;
  const shares = shareWidths(widths, plotted, least);
  const spare = Math.max(0, least - sum([...shares, fixedWidth(widths, plotted)]));
  const growth = plotted ? Math.min(spare, plotWidth.most - plotWidth.least) : 0;
  const labelWidth = (shares[0] ?? 0) + spare - growth;

  let x = forestMargin + labelWidth;
  const columns = widths.columns.map(({ column, afterStroke }, i): ColumnPlace => {
    const [left, width] = [x + gap, shares[i + 1] ?? 0];
    x = left + width;
    const title = column.title.split("\n")
      .flatMap((line) => wrapText(line, width, headStyle, measure));
    return { column, left, right: x, stroke: x - afterStroke, title };
  });
  const leftEnd = x;
  const plot = { left: leftEnd + gap, right: leftEnd + gap + plotWidth.least + growth };
  const { estimate, weight } = widths;
  const left = plot.right + gap;
  const lower = left + estimate.estimate + estimate.space + estimate.lower;
  const right = plotted ? left + estimate.total : leftEnd;
  const weightRight = weight > 0 ? right + gap + weight : null;
  let end = weightRight ?? right;
  if (widths.judged.length > 0) end += gap;
  const judged = widths.judged.map(({ head, width }) => ({ head, x: (end += width) - width / 2 }));
  return {
    width: end + forestMargin,
    labelLeft: forestMargin,
    labelWidth,
    columns,
    leftEnd,
    plot: plotted ? plot : null,
    estimate: { left, estimate: left + estimate.estimate, lower, upper: lower + estimate.space },
    weightRight,
    judged,
  };
}

/**
 * Widths of the label and of each column: what their texts need on one line, unless that is more
 * than the page has. Then labels and columns of texts give way, in proportion to what they have
 * to give, down to their longest words; their texts are wrapped.
 */
function shareWidths(widths: ForestWidths, plotted: boolean, least: number): readonly number[] {
  const most = (width: number) => plotted ? width : Infinity;
  const wanted = [
    flexible(widths.label, widths.longestWord, most(widest.label)),
    ...widths.columns.map(({ column, width, longestWord }) =>
      column.align === "text"
        ? flexible(width, longestWord, most(widest.text))
        : { natural: width, floor: width }
    ),
  ];
  const natural = sum(wanted.map((column) => column.natural));
  const free = least - fixedWidth(widths, plotted);
  if (natural <= free + tolerance) return wanted.map((column) => column.natural);
  const give = natural - sum(wanted.map((column) => column.floor));
  const part = give === 0 ? 0 : Math.min(1, (natural - free) / give);
  return wanted.map(({ natural, floor }) => natural - part * (natural - floor));
}

function flexible(width: number, longestWord: number, most: number) {
  const natural = Math.min(width, most);
  return { natural, floor: Math.min(natural, Math.max(longestWord, shortest)) };
}

/** All but the label and the columns themselves. */
function fixedWidth(widths: ForestWidths, plotted: boolean): number {
  const { columns, estimate, weight, judged } = widths;
  return 2 * forestMargin + columns.length * gap +
    (plotted ? plotWidth.least + estimate.total + 2 * gap : 0) + (weight > 0 ? weight + gap : 0) +
    (judged.length > 0 ? sum(judged.map(({ width }) => width)) + gap : 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
