import type { PrintedTable } from "../report/print_cells.ts";

/** Widths of the columns of a Word table in twips (1/20 of a point), and the size of its text. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  /** Size of the text in half points, as Word counts it. */
  readonly size: number;
  /** Whether no word and no number of the table has to be broken. */
  readonly fits: boolean;
}

/** Left and right of the text of a cell, in twips. */
export const cellPadding = 80;
/** Size of the text of a table that fits, in half points. */
export const textSize = 18;
const sizes = [textSize, 17, 16, 15, 14, 13, 12] as const;
// Of a number that stands to the right, nothing is broken up to this length: "12.34 (10.11 to 15.67)".
const unbroken = 24;

/**
 * Lays out the columns of a Word table on a page of a given width: each as wide as its longest word
 * (its longest cell where numbers stand to the right), and what is left by the length of the texts.
 * Where that is wider than the page, the text becomes smaller, down to 6 points.
 */
export function docxColumnWidths(printed: PrintedTable, total: number): ColumnWidths {
  const columns = printed.heads.map((_, column) => columnOf(printed, column));
  const padding = 2 * cellPadding * columns.length;
  const least = columns.reduce((sum, { word }) => sum + word, 0);
  // A width in em is 10 twips a half point.
  const size = sizes.find((size) => least * 10 * size + padding <= total);
  const used = size ?? sizes[sizes.length - 1] ?? 12;
  const spare = total - padding - least * 10 * used;
  const wish = columns.reduce((sum, { word, text }) => sum + text - word, 0);
  const exact = columns.map(({ word, text }) => {
    if (spare < 0) return 2 * cellPadding + (total - padding) * word / least;
    const share = wish > 0 ? (text - word) / wish : 1 / columns.length;
    return 2 * cellPadding + word * 10 * used + spare * share;
  });
  const widths = exact.slice(0, -1).map(Math.floor);
  const last = total - widths.reduce((sum, width) => sum + width, 0);
  return { widths: [...widths, last], size: used, fits: size !== undefined };
}

/** Widths in em: of what must stand on one line, and of what would like to. */
function columnOf({ heads, aligns, cells }: PrintedTable, column: number) {
  const head = heads[column] ?? "";
  const body = cells.map((row) => row[column] ?? "");
  const right = aligns[column] === "right";
  const whole = (text: string) => right && text.length <= unbroken ? [text] : text.split(/\s+/);
  const words = [...head.split(/\s+/).map(bold), ...body.flatMap(whole).map(widthOf)];
  const lines = [bold(head), ...body.flatMap((text) => text.split(/\r\n|\r|\n/)).map(widthOf)];
  const word = Math.max(...words);
  // A long text wraps: its wish grows with the root of its length.
  return { word, text: word + Math.sqrt(Math.max(...lines) - word) };
}

const bold = (text: string) => 1.06 * widthOf(text);

// Advance widths of Calibri in em, by class and rounded up, since the font is not at hand here.
function widthOf(text: string): number {
  return [...text].reduce((sum, mark) => sum + markWidth(mark), 0);
}

function markWidth(mark: string): number {
  if (/[\s.,:;'|!il()[\]-]/.test(mark)) return 0.31;
  if (/[MWmw%@⊕◯—]/.test(mark)) return 0.88;
  if (/[A-Z]/.test(mark)) return 0.64;
  return 0.53;
}
