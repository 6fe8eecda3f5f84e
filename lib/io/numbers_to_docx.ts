import { HeadingLevel, Paragraph } from "docx";
import type { NumberStyle } from "../report/number_style_types.ts";
import { numberStyles } from "../report/number_styles.ts";
import { setNumber } from "../report/numbers/set_number.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import { printCells } from "../report/print_cells.ts";
import type { TableSpec } from "../report/table_types.ts";
import { docxColumnWidths } from "./docx_column_widths.ts";
import { docxDocument } from "./docx_document.ts";
import { docxTable } from "./docx_table.ts";
import { numberProperties } from "./number_properties.ts";

/**
 * Named numbers as a Word document: a table of names and texts, and every number as a custom property
 * of the file, so that text that is written into a copy of it can show a number by the field
 * `DOCPROPERTY "name"` (Insert, Quick Parts, Field) in place of typing it.
 *
 * @param numbers Answer of `reviewNumbers`.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptResults, reviewNumbers } from "reforest/review";
 * import { loadReview, numbersToDocx } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = reviewNumbers(manuscriptResults(await loadReview("greb2008")));
 * const bytes = await numbersToDocx(numbers);
 * assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), "PK"); // a ZIP file
 * ```
 */
export async function numbersToDocx(
  numbers: readonly NamedNumber[],
  style: NumberStyle = numberStyles.reforest,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = "Numbers of the review";
  const spec: TableSpec = {
    id: "numbers",
    title,
    columns: [
      { key: "id", title: "Name" },
      { key: "text", title: "Text", align: "right" },
      { key: "place", title: "Result" },
    ],
    rows: numbers.map((number) => ({
      id: number.id,
      text: setNumber(number, style),
      place: number.result,
    })),
  };
  // The texts are set already, and names are no numbers.
  const printed = printCells(spec, "print");
  const width = 9638;
  return await docxDocument({
    title,
    properties: numberProperties(numbers, style),
    tables: [{ title, description: "Each number by its name, as it is printed, with its result." }],
    sections: [{
      properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
        new Paragraph({
          style: "Body",
          text:
            'A field of Word shows a number by its name: DOCPROPERTY "name" (Insert, Quick Parts, Field).',
        }),
        docxTable(printed, docxColumnWidths(printed, width), numberStyles.reforest),
      ],
    }],
  });
}
