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
// A number that stands to the right is not broken up to this length: "14.28 % (10.16 % to 19.08 %)".
const unbroken = 32;

/**
 * Lays out the columns of a Word table on a page of a given width. Each has place for its longest word
 * (its longest cell where numbers stand to the right); what is left goes to the columns whose texts
 * would wrap, as far as they need it, then to all alike. Where the words are wider than the page, the
 * text becomes smaller, down to 6 points.
 */
export function docxColumnWidths(printed: PrintedTable, total: number): ColumnWidths {
  const columns = printed.heads.map((_, column) => columnOf(printed, column));
  const place = total - 2 * cellPadding * columns.length;
  const least = sum(columns.map(({ word }) => word));
  // A width in em is 10 twips a half point.
  const fitting = sizes.find((size) => least * 10 * size <= place);
  const size = fitting ?? sizes[sizes.length - 1] ?? textSize;
  const em = Math.min(10 * size, place / least);
  const wishes = columns.map(({ word, text }) => em * (text - word));
  const extra = share(place - em * least, wishes);
  const exact = columns.map(({ word }, i) => 2 * cellPadding + em * word + (extra[i] ?? 0));
  const widths = exact.slice(0, -1).map(Math.floor);
  return { widths: [...widths, total - sum(widths)], size, fits: fitting !== undefined };
}

/**
 * Shares out what is left by the roots of the wishes, so that a long text does not take all; nobody
 * gets more than they wish for before all have it, and then all get the same.
 */
function share(spare: number, wishes: readonly number[]): readonly number[] {
  const left = spare - sum(wishes);
  if (left >= 0) return wishes.map((wish) => wish + left / wishes.length);
  const weights = wishes.map((wish) => Math.sqrt(wish));
  const unit = spare / sum(weights);
  const full = wishes.map((wish, i) => wish > 0 && wish <= unit * (weights[i] ?? 0));
  if (!full.includes(true)) return weights.map((weight) => unit * weight);
  const granted = wishes.map((wish, i) => full[i] ? wish : 0);
  const rest = share(spare - sum(granted), wishes.map((wish, i) => full[i] ? 0 : wish));
  return granted.map((wish, i) => wish + (full[i] ? 0 : rest[i] ?? 0));
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Widths in em: of what must stand on one line, and of what would like to. */
function columnOf({ heads, aligns, cells }: PrintedTable, column: number) {
  const head = heads[column] ?? "";
  const body = cells.map((row) => row[column] ?? "");
  const right = aligns[column] === "right";
  const whole = (text: string) => right && text.length <= unbroken ? [text] : text.split(/\s+/);
  const words = [...head.split(/\s+/).map(bold), ...body.flatMap(whole).map(widthOf)];
  const lines = [bold(head), ...body.flatMap((text) => text.split(/\r\n|\r|\n/)).map(widthOf)];
  return { word: Math.max(...words), text: Math.max(...words, ...lines) };
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
