import type { ForestColumn, ForestRow } from "./forest_types.ts";
import { textSize } from "./style.ts";
import type { Measure, TextStyle } from "./types.ts";

/** Everything that a forest plot prints beside the plot, without places. */
export interface ForestTable {
  /** Head of the column of labels. */
  readonly labelTitle: string;
  readonly columns: readonly ForestColumn[];
  readonly rows: readonly ForestRow[];
  /** Head of the column of estimates, in lines; null where the figure has no plot. */
  readonly estimateTitle: readonly string[] | null;
  /** Heads of the columns of judgements of risk of bias. @default none */
  readonly judged?: readonly string[];
}

/** Widths that texts need on one line, in points. */
export interface ForestWidths {
  /** The longest label of a study, with its indent. */
  readonly label: number;
  /** The longest word of the labels, with its indent. */
  readonly longestWord: number;
  readonly columns: readonly {
    readonly column: ForestColumn;
    readonly width: number;
    readonly longestWord: number;
    /** From the stroke of a fraction to its right end. */
    readonly afterStroke: number;
  }[];
  /** Parts of the estimates; they stand apart by `space`. */
  readonly estimate: {
    readonly total: number;
    readonly estimate: number;
    readonly lower: number;
    readonly space: number;
  };
  /** 0 without weights. */
  readonly weight: number;
  /** Of the columns of judgements. */
  readonly judged: readonly { readonly head: string; readonly width: number }[];
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
  const { rows } = table;
  const widest = (texts: readonly string[], style = bodyStyle) =>
    Math.max(0, ...texts.map((text) => measure(text, style)));
  const labels = (part: (label: string) => readonly string[]) =>
    rows.filter((row) => !isAcross(row)).flatMap((row) =>
      part(row.label).map((text) =>
        measure(text, row.bold ? headStyle : bodyStyle) + (row.indent ? forestIndent : 0)
      )
    );
  const weights = rows.map((row) => row.weight).filter((weight) => weight !== "");
  return {
    label: Math.max(...labels((label) => [label]), widest([table.labelTitle], headStyle)),
    longestWord: Math.max(0, ...labels(wordsOf)),
    columns: table.columns.map((column) => columnWidths(column, rows, widest)),
    estimate: estimateWidths(table, widest),
    weight: weights.length === 0 ? 0 : widest([...weights, "Weight"], headStyle),
    judged: (table.judged ?? []).map((head) => ({
      head,
      width: Math.max(judgedWidth, measure(head, judgedStyle) + 3),
    })),
  };
}

/** Whether the label of a row runs across the columns on the left, since nothing else is there. */
export function isAcross({ kind, cells }: ForestRow): boolean {
  return kind !== "study" && Object.values(cells).every((cell) => cell === "");
}

function wordsOf(text: string): readonly string[] {
  return text.split(" ");
}

type Widest = (texts: readonly string[], style?: TextStyle) => number;

function columnWidths(column: ForestColumn, rows: readonly ForestRow[], widest: Widest) {
  const cells = rows.map((row) => ({ text: row.cells[column.key] ?? "", bold: row.bold }));
  const width = (part: (text: string) => string) =>
    Math.max(
      ...[true, false].map((bold) =>
        widest(
          cells.filter((cell) => cell.bold === bold).map(({ text }) => part(text)),
          bold ? headStyle : bodyStyle,
        )
      ),
    );
  const title = widest(column.title.split(/[ \n]/), headStyle);
  if (column.align === "text") {
    const longestWord = Math.max(
      title,
      widest(cells.flatMap(({ text }) => wordsOf(text)), headStyle),
    );
    return { column, width: Math.max(title, width((text) => text)), longestWord, afterStroke: 0 };
  }
  const { before, after } = { before: width(beforeStroke), after: width(afterStroke) };
  const whole = Math.max(title, before + after);
  return { column, width: whole, longestWord: whole, afterStroke: after };
}

/** The events of "191/550". */
export function beforeStroke(fraction: string): string {
  return fraction.split("/")[0] ?? "";
}

/** The stroke and the total of "191/550". */
export function afterStroke(fraction: string): string {
  return fraction.slice(beforeStroke(fraction).length);
}

function estimateWidths({ rows, estimateTitle }: ForestTable, widest: Widest) {
  if (estimateTitle === null) return { total: 0, estimate: 0, lower: 0, space: 0 };
  const texts = rows.flatMap((row) => row.estimate ?? []);
  const estimate = widest(texts.map((text) => text.estimate), headStyle);
  const lower = widest(texts.map((text) => `(${text.lower} to`));
  const upper = widest(texts.map((text) => `${text.upper})`));
  const space = widest([" "]);
  const total = Math.max(
    estimate + lower + upper + 2 * space,
    widest(estimateTitle, headStyle),
    widest(rows.map((row) => row.instead)),
  );
  return { total, estimate, lower, space };
}
