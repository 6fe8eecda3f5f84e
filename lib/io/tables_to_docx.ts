import { Document, Packer, PageOrientation } from "docx";
import type { NumberStyle } from "../report/number_style_types.ts";
import { numberStyles } from "../report/number_styles.ts";
import { printCells, type PrintedTable } from "../report/print_cells.ts";
import type { TableSpec } from "../report/table_types.ts";
import { libraryVersion } from "../version.ts";
import { docxColumnWidths, textSize } from "./docx_column_widths.ts";
import { docxLines, docxTable } from "./docx_table.ts";
import { fixDocx } from "./fix_docx.ts";

/** Choices of {@linkcode tablesToDocx}. */
export interface DocxChoices {
  /** Title of the document. @default the title of the first table */
  readonly title?: string;
  /** How a journal writes numbers. @default that of the house */
  readonly style?: NumberStyle;
}

// A4 and its margins, in twips (1/20 of a point).
const page = { width: 11906, height: 16838, margin: 1134 } as const;
// From seven columns on a portrait page is cramped even where every word has its place.
const wide = 6;

/**
 * Writes tables as a Word document (DOCX), each on a page of its own: a caption, a table of Word
 * whose head is marked as one and repeats on each page, numbers to the right, notes below. Tables
 * with more than six columns, or too wide for a portrait page, are on landscape pages. Columns are
 * as wide as their texts ask for and fill the page; where words would not have their place, the text
 * is set smaller, down to 6 points. Title and notes are the alternative text of a table; the language
 * is English.
 *
 * The same tables give the same bytes, on every machine and in every time zone.
 *
 * @param specs One table or more; line breaks in cells and notes begin a new line.
 * @throws {TypeError} listing every cell that is not text, a finite number or null, or if there is
 *   no table.
 *
 * @example
 * ```ts
 * import { tablesToDocx } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = {
 *   id: "rates",
 *   title: "Rates",
 *   columns: [{ key: "study", title: "Study" }, { key: "rate", title: "Rate" }],
 *   rows: [{ study: "Kim 2019", rate: 0.125 }],
 * };
 * const bytes = await tablesToDocx([table, { ...table, id: "again" }]);
 * assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), "PK"); // a ZIP file
 * ```
 */
export async function tablesToDocx(
  specs: readonly TableSpec[],
  choices: DocxChoices = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = specs;
  if (first === undefined) {
    throw new TypeError("tablesToDocx: found no table; allowed: one or more");
  }
  const { title = first.title, style = numberStyles.reforest } = choices;
  const tables = specs.map((spec) => printCells(spec, "print", style));
  const document = new Document({
    title,
    creator: `reforest ${libraryVersion}`,
    lastModifiedBy: `reforest ${libraryVersion}`,
    description: specs.map((spec) => spec.title).join("; "),
    styles,
    sections: tables.map((printed) => sectionOf(printed, style)),
  });
  const descriptions = tables.map(({ title, note }) => ({ title, description: note ?? title }));
  return fixDocx(new Uint8Array(await Packer.toArrayBuffer(document)), descriptions);
}

const font = "Calibri";
const styles = {
  default: {
    document: { run: { font, size: 20, language: { value: "en-GB" } } },
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { bold: true, size: 22 },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    { id: "TableText", name: "Table Text", basedOn: "Normal", run: { size: textSize } },
    {
      id: "TableNote",
      name: "Table Note",
      basedOn: "Normal",
      run: { size: 16 },
      paragraph: { spacing: { before: 60 } },
    },
  ],
};

function sectionOf(printed: PrintedTable, style: NumberStyle) {
  const { margin } = page;
  const upright = docxColumnWidths(printed, page.width - 2 * margin);
  const landscape = printed.heads.length > wide || upright.size < textSize;
  const widths = landscape ? docxColumnWidths(printed, page.height - 2 * margin) : upright;
  return {
    properties: {
      page: {
        // The package swaps the two sides of a landscape page itself.
        size: {
          width: page.width,
          height: page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      ...docxLines(printed.title, { paragraph: "Caption", style }),
      docxTable(printed, widths, style),
      ...docxLines(printed.note ?? "", { paragraph: "TableNote", style }),
    ],
  };
}
