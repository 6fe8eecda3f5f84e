import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { NumberStyle } from "../report/number_style_types.ts";
import type { PrintedTable } from "../report/print_cells.ts";
import { statisticRuns } from "../report/statistic_runs.ts";
import { cellPadding, type ColumnWidths } from "./docx_column_widths.ts";

const rule = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table of Word: the head is marked as one and repeated on each page, numbers to the right. */
export function docxTable(
  { heads, aligns, cells }: PrintedTable,
  { widths, size }: ColumnWidths,
  style: NumberStyle,
): Table {
  const row = (texts: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(head ? { borders: { top: rule, bottom: rule } } : {}),
          children: docxLines(text, {
            paragraph: "TableText",
            style,
            size,
            bold: head,
            right: aligns[column] === "right",
          }),
        })
      ),
    });
  return new Table({
    rows: [row(heads, true), ...cells.map((texts) => row(texts, false))],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    margins: { left: cellPadding, right: cellPadding, top: 30, bottom: 30 },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
  });
}

/** How the lines of a text stand in a Word file. */
interface LineChoices {
  /** Name of the paragraph style. */
  readonly paragraph: string;
  readonly style: NumberStyle;
  /** Half points; else that of the paragraph style. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly right?: boolean;
}

/** A paragraph for each line of a text. */
export function docxLines(text: string, choices: LineChoices): Paragraph[] {
  const { paragraph, style, size, bold, right = false } = choices;
  return text.split(/\r\n|\r|\n/).map((line) =>
    new Paragraph({
      style: paragraph,
      alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
      children: statisticRuns(line, style).map(({ text, italic }) =>
        new TextRun({
          text,
          ...(italic ? { italics: true } : {}),
          ...(bold ? { bold } : {}),
          ...(size === undefined ? {} : { size }),
        })
      ),
    })
  );
}
