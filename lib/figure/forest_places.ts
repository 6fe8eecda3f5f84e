import type { ForestColumn } from "./forest_types.ts";
import {
  type ColumnWidths,
  type ForestTable,
  type ForestWidths,
  forestWidths,
  headStyle,
} from "./forest_widths.ts";
import type { Measure } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** Where a column stands, in points from the left edge. */
export interface ColumnPlace {
  readonly column: ForestColumn;
  readonly left: number;
  readonly right: number;
  /** Where the stroke of a fraction begins. */
  readonly stroke: number;
  /** Right ends of estimate and lower bound, left end of the upper bound. */
  readonly parts: { readonly estimate: number; readonly lower: number; readonly upper: number };
  readonly title: readonly string[];
}

/** Where everything stands from left to right, in points. */
export interface ForestPlaces {
  readonly width: number;
  readonly labelLeft: number;
  readonly labelWidth: number;
  /** Columns between the labels and the plot. */
  readonly left: readonly ColumnPlace[];
  readonly right: readonly ColumnPlace[];
  /** Right end of labels and columns together; texts across them are wrapped here. */
  readonly leftEnd: number;
  readonly plot: { readonly left: number; readonly right: number } | null;
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
  const fixed = fixedWidth(table);
  const shares = shareWidths(widths, table.plotted, least - fixed);
  const spare = Math.max(0, least - fixed - sum(shares));
  const growth = table.plotted ? Math.min(spare, plotWidth.most - plotWidth.least) : 0;
  const labelWidth = (shares[0] ?? 0) + spare - growth;
  const count = widths.left.length;

  const place = (columns: readonly ColumnWidths[], from: number, first: number) => {
    let x = from;
    return columns.map(({ column, afterStroke, parts }, i): ColumnPlace => {
      const [left, width] = [x + gapBefore(columns[i - 1]?.column, column), shares[first + i] ?? 0];
      x = left + width;
      const title = column.title.split("\n")
        .flatMap((line) => wrapText(line, width, headStyle, measure));
      const lower = left + parts.lower;
      return {
        ...{ column, left, right: x, stroke: x - afterStroke, title },
        parts: { estimate: left + parts.estimate, lower, upper: lower + parts.space },
      };
    });
  };
  const labelEnd = forestMargin + labelWidth;
  const left = place(widths.left, labelEnd, 1);
  const leftEnd = left.at(-1)?.right ?? labelEnd;
  const plot = table.plotted
    ? { left: leftEnd + gap, right: leftEnd + gap + plotWidth.least + growth }
    : null;
  const right = place(widths.right, plot?.right ?? leftEnd, 1 + count);
  const end = right.at(-1)?.right ?? plot?.right ?? leftEnd;
  // Without a column on the right, the label of the last tick may stand over the end of the axis.
  const margin = plot && right.length === 0 ? 4 * forestMargin : forestMargin;
  return { width: end + margin, labelLeft: forestMargin, labelWidth, left, right, leftEnd, plot };
}

/** Columns of judgements stand side by side. */
function gapBefore(previous: ForestColumn | undefined, column: ForestColumn): number {
  return previous?.align === "judged" && column.align === "judged" ? 0 : gap;
}

/**
 * Widths of the label and of each column: what their texts need on one line, unless that is more
 * than the page has. Then labels and columns of texts give way, in proportion to what they have
 * to give, down to their longest words; their texts are wrapped.
 */
function shareWidths(widths: ForestWidths, plotted: boolean, free: number): readonly number[] {
  const most = (width: number) => plotted ? width : Infinity;
  const wanted = [
    flexible(widths.label, widths.longestWord, most(widest.label)),
    ...[...widths.left, ...widths.right].map(({ column, width, longestWord }) =>
      column.align === "text"
        ? flexible(width, longestWord, most(widest.text))
        : { natural: width, floor: width }
    ),
  ];
  const natural = sum(wanted.map((column) => column.natural));
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
function fixedWidth({ left, right, plotted }: ForestTable): number {
  const gaps = [left, right].flatMap((columns) =>
    columns.map((column, i) => gapBefore(columns[i - 1], column))
  );
  const margins = 2 * forestMargin + (plotted && right.length === 0 ? 3 * forestMargin : 0);
  return margins + sum(gaps) + (plotted ? gap + plotWidth.least : 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
