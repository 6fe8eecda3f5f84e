import { Document, type ISectionOptions, Packer } from "docx";
import { libraryVersion } from "../version.ts";
import { fixDocx, type TableDescription } from "./fix_docx.ts";

/** What a Word file of the house is made from. */
export interface DocxContent {
  readonly title: string;
  readonly sections: ISectionOptions[];
  /** Properties that fields may show. */
  readonly properties: { name: string; value: string }[];
  /** One for each table. */
  readonly tables: readonly TableDescription[];
}

/** A Word file of text, the same bytes on every run. */
export async function docxDocument(content: DocxContent): Promise<Uint8Array<ArrayBuffer>> {
  const { title, sections, properties, tables } = content;
  const document = new Document({
    title,
    creator: `reforest ${libraryVersion}`,
    lastModifiedBy: `reforest ${libraryVersion}`,
    customProperties: properties,
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: "en-GB" } } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
        heading3: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
      paragraphStyles: [
        { id: "TableText", name: "Table Text", basedOn: "Normal", run: { size: 18 } },
        {
          id: "Body",
          name: "Body",
          basedOn: "Normal",
          paragraph: { spacing: { after: 160, line: 300 } },
        },
        {
          id: "Open",
          name: "Open",
          basedOn: "Normal",
          run: { italics: true, color: "9C2A00" },
          paragraph: { spacing: { after: 160 } },
        },
      ],
    },
    sections,
  });
  return fixDocx(new Uint8Array(await Packer.toArrayBuffer(document)), tables);
}
