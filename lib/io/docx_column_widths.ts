import type { PrintedTable } from "../report/print_cells.ts";

/**
 * Widths of the columns of a Word table in twips, which sum to `total`: as wide as the longest word,
 * and beyond that by the length of the longest text. Word lays tables out anew; other programs take
 * these widths as they are.
 */
export function docxColumnWidths({ heads, cells }: PrintedTable, total: number): readonly number[] {
  const shares = heads.map((head, column) => {
    const texts = [head, ...cells.map((row) => row[column] ?? "")];
    const words = texts.flatMap((text) => text.split(/\s+/));
    const longest = (all: readonly string[]) => Math.max(...all.map((text) => text.length));
    return longest(words) + 2 * Math.sqrt(longest(texts));
  });
  const sum = shares.reduce((added, share) => added + share, 0);
  const widths = shares.slice(0, -1).map((share) => Math.round(total * share / sum));
  return [...widths, total - widths.reduce((added, width) => added + width, 0)];
}
