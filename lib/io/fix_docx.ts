import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeHtml } from "../report/escape_html.ts";

/** Title and description of a table, which screen readers read out before it. */
export interface TableDescription {
  readonly title: string;
  readonly description: string;
}

// Fields of this date in local time are what ZIP stores: the same in every time zone.
const fixedDate = new Date(1980, 0, 1, 12);

/**
 * Makes a Word file the same bytes on every run: dates of the document fixed, files in order, with a
 * fixed date each. Adds to each table the description that the package docx has no word for.
 */
export function fixDocx(
  bytes: Uint8Array,
  tables: readonly TableDescription[],
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string) => {
    const found = files[path];
    if (found === undefined) throw new Error(`fixDocx: found no ${path} in the Word file`);
    files[path] = strToU8(edit(strFromU8(found)));
  };
  change("docProps/core.xml", (xml) =>
    xml.replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_, open: string) => `${open}1980-01-01T12:00:00Z`,
    ));
  change("word/document.xml", (xml) => describeTables(xml, tables));
  const sorted = Object.keys(files).sort().map((path) => [path, files[path]!] as const);
  return zipSync(Object.fromEntries(sorted), { mtime: fixedDate, level: 9 });
}

function describeTables(xml: string, tables: readonly TableDescription[]): string {
  let count = 0;
  const described = xml.replaceAll("</w:tblPr>", () => {
    const table = tables[count++];
    if (table === undefined) throw new Error("fixDocx: found a table without a description");
    // Word takes line breaks in an attribute for spaces.
    const text = (value: string) => escapeHtml(value).replace(/\s+/g, " ");
    return `<w:tblCaption w:val="${text(table.title)}"/>` +
      `<w:tblDescription w:val="${text(table.description)}"/></w:tblPr>`;
  });
  if (count !== tables.length) {
    throw new Error(`fixDocx: found ${count} tables; allowed: ${tables.length}`);
  }
  return described;
}
