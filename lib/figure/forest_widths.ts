import type { ForestColumn, ForestRow, IntervalSigns } from "./forest_types.ts";
import { textSize } from "./style.ts";
import type { Measure, TextStyle } from "./types.ts";

/** Everything that a forest plot prints beside the plot, without places. */
export interface ForestTable {
  /** Head of the column of labels, which comes first. */
  readonly labelTitle: string;
  /** Columns between the labels and the plot. */
  readonly left: readonly ForestColumn[];
  readonly right: readonly ForestColumn[];
  readonly rows: readonly ForestRow[];
  /** Whether the figure has a plot at all. */
  readonly plotted: boolean;
  readonly interval: IntervalSigns;
}

/** Widths that a column needs, in points. */
export interface ColumnWidths {
  readonly column: ForestColumn;
  /** For its texts on one line. */
  readonly width: number;
  /** For its longest word. */
  readonly longestWord: number;
  /** From the stroke of a fraction to its right end. */
  readonly afterStroke: number;
  /** Parts of the estimates; they stand apart by `space`. */
  readonly parts: { readonly estimate: number; readonly lower: number; readonly space: number };
}

/** Widths that texts need on one line, in points. */
export interface ForestWidths {
  /** The longest label of a study, with its indent. */
  readonly label: number;
  /** The longest word of the labels, with its indent, and of their head. */
  readonly longestWord: number;
  readonly left: readonly ColumnWidths[];
  readonly right: readonly ColumnWidths[];
}

/** How far studies of a stratum stand in from its heading, in points. */
export const forestIndent = 8;

/** A column of judgements is as wide as its circle needs, and its head. */
const judgedWidth = 13;

export const bodyStyle: TextStyle = { size: textSize.body };
export const headStyle: TextStyle = { size: textSize.body, bold: true };
export const judgedStyle: TextStyle = { size: textSize.small, bold: true };

/** Measures what the columns of a forest plot hold. */
export function forestWidths(table: ForestTable, measure: Measure): ForestWidths {
  const { rows, left, right } = table;
  const labels = (part: (label: string) => readonly string[]) =>
    rows.filter((row) => isInColumn(row, left)).flatMap((row) =>
      part(row.label).map((text) =>
        measure(text, row.bold ? headStyle : bodyStyle) + (row.indent ? forestIndent : 0)
      )
    );
  const widths = (column: ForestColumn) => columnWidths(column, table, measure);
  return {
    label: Math.max(...labels((label) => [label]), measure(table.labelTitle, headStyle)),
    longestWord: Math.max(
      ...labels(wordsOf),
      ...wordsOf(table.labelTitle).map((word) => measure(word, headStyle)),
    ),
    left: left.map(widths),
    right: right.map(widths),
  };
}

/** Whether the label of a row has no more room than the column of labels. */
function isInColumn(row: ForestRow, left: readonly ForestColumn[]): boolean {
  return row.kind === "study" || (left.length > 0 && columnsAcross(row, left) === 0);
}

/**
 * How many columns on the left the label of a row runs across, since nothing is there: none for a
 * study, all for a heading.
 */
export function columnsAcross(row: ForestRow, left: readonly ForestColumn[]): number {
  if (row.kind === "study") return 0;
  const filled = left.findIndex((column) => !isEmpty(row, column));
  return filled < 0 ? left.length : filled;
}

function isEmpty(row: ForestRow, column: ForestColumn): boolean {
  if (column.align === "estimate") return row.estimate === null && row.instead === "";
  if (column.align === "judged") return row.judgements === undefined;
  return (row.cells[column.key] ?? "") === "";
}

/** An interval in its two parts: "(0.39 to" and "1.74)". */
export function boundTexts(
  { lower, upper }: { readonly lower: string; readonly upper: string },
  { open, separator, close }: IntervalSigns,
): readonly [lower: string, upper: string] {
  return [`${open}${lower}${separator.trimEnd()}`, `${upper}${close}`];
}

function wordsOf(text: string): readonly string[] {
  return text.split(" ");
}

const noParts = { estimate: 0, lower: 0, space: 0 } as const;

function columnWidths(column: ForestColumn, table: ForestTable, measure: Measure): ColumnWidths {
  if (column.align === "estimate") return estimateWidths(column, table, measure);
  if (column.align === "judged") {
    const width = Math.max(judgedWidth, measure(column.title, judgedStyle) + 3);
    return { column, width, longestWord: width, afterStroke: 0, parts: noParts };
  }
  const cells = table.rows.map((row) => ({ text: row.cells[column.key] ?? "", bold: row.bold }));
  const widest = (part: (text: string) => readonly string[]) =>
    Math.max(
      0,
      ...cells.flatMap(({ text, bold }) =>
        part(text).map((piece) => measure(piece, bold ? headStyle : bodyStyle))
      ),
    );
  const title = Math.max(...column.title.split(/[ \n]/).map((word) => measure(word, headStyle)));
  if (column.align === "text") {
    const width = Math.max(title, widest((text) => [text]));
    const longestWord = Math.max(title, widest(wordsOf));
    return { column, width, longestWord, afterStroke: 0, parts: noParts };
  }
  const after = widest((text) => [afterStroke(text)]);
  const width = Math.max(title, widest((text) => [beforeStroke(text)]) + after);
  return { column, width, longestWord: width, afterStroke: after, parts: noParts };
}

/** The events of "191/550". */
export function beforeStroke(fraction: string): string {
  return fraction.split("/")[0] ?? "";
}

/** The stroke and the total of "191/550". */
export function afterStroke(fraction: string): string {
  return fraction.slice(beforeStroke(fraction).length);
}

function estimateWidths(
  column: ForestColumn & { readonly align: "estimate" },
  { rows, interval }: ForestTable,
  measure: Measure,
): ColumnWidths {
  const widest = (texts: readonly string[], style = bodyStyle) =>
    Math.max(0, ...texts.map((text) => measure(text, style)));
  const texts = rows.flatMap((row) => row.estimate ?? []);
  const bounds = texts.map((text) => boundTexts(text, interval));
  const [hasEstimate, hasInterval] = [column.parts !== "interval", column.parts !== "estimate"];
  const estimate = hasEstimate ? widest(texts.map((text) => text.estimate), headStyle) : 0;
  const lower = hasInterval ? widest(bounds.map(([text]) => text)) : 0;
  const upper = hasInterval ? widest(bounds.map(([, text]) => text)) : 0;
  const space = hasInterval && interval.separator.endsWith(" ") ? widest([" "]) : 0;
  const between = hasEstimate && hasInterval ? widest([" "]) : 0;
  const width = Math.max(
    estimate + between + lower + space + upper,
    widest(column.title.split("\n"), headStyle),
    // An interval alone stands beside the estimates, where the reason is.
    hasEstimate ? widest(rows.map((row) => row.instead)) : 0,
  );
  const parts = { estimate, lower: estimate + between + lower, space };
  return { column, width, longestWord: width, afterStroke: 0, parts };
}
