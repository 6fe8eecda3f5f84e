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
import type { PrintedTable } from "../report/print_cells.ts";
import { docxColumnWidths } from "./docx_column_widths.ts";

const rule = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table of Word: the head is marked as one and repeated on each page, numbers to the right. */
export function docxTable(printed: PrintedTable, width: number): Table {
  const { heads, aligns, cells } = printed;
  const widths = docxColumnWidths(printed, width);
  const row = (texts: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(head ? { borders: { top: rule, bottom: rule } } : {}),
          children: docxLines(text, {
            style: "TableText",
            bold: head,
            right: aligns[column] === "right",
          }),
        })
      ),
    });
  return new Table({
    rows: [row(heads, true), ...cells.map((texts) => row(texts, false))],
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
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

/** A paragraph for each line of a text. */
export function docxLines(
  text: string,
  choices: { readonly style: string; readonly bold?: boolean; readonly right?: boolean },
): Paragraph[] {
  const { style, bold = false, right = false } = choices;
  return text.split(/\r\n|\r|\n/).map((line) =>
    new Paragraph({
      style,
      alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
      children: [new TextRun(bold ? { text: line, bold } : line)],
    })
  );
}
