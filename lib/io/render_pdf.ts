import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import svgToPdf from "svg-to-pdfkit";
import { fontFiles } from "./font_files.ts";
import { outlineTexts } from "./outline_texts.ts";
import type { FigureFont } from "./font_of.ts";

/** What is used here of a document of pdfkit, which ships no types. */
interface PdfDocument {
  struct(
    type: string,
    options: { readonly alt?: string; readonly bbox?: readonly number[] },
    children: StructureElement | (() => void),
  ): StructureElement;
  addStructure(element: StructureElement): void;
  registerFont(name: string, bytes: Buffer): void;
  on(event: "data", listen: (bytes: Uint8Array) => void): void;
  on(event: "end", listen: () => void): void;
  end(): void;
}

/** An element of the structure that a screen reader follows. */
interface StructureElement {
  readonly dictionary: unknown;
}

/** By which the document knows its two faces. */
const names = { regular: "regular", bold: "bold" } as const;

/** Choices of {@linkcode renderPdf}. */
export interface PdfChoices {
  /**
   * "embedded": letters are text that can be searched and edited; "outlined": they are drawn, and
   * the file holds no font, for printers that ask for it. @default "embedded"
   */
  readonly fonts?: "embedded" | "outlined";
  /** The font that the figure was drawn with, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FigureFont;
}

/**
 * Makes a PDF of a figure: vectors, the letters as text with its font embedded, one page of
 * the figure's own size, its title as the title of the document. Dates are fixed: the same bytes
 * on every run.
 *
 * The document is tagged: it is one figure in English, with the `desc` of the SVG as its alternative
 * text, which a screen reader says in place of the drawing. It has what PDF/UA-1 (ISO 14289-1) asks
 * of a figure (tag, alternative text, bounding box, language, title shown); it does not declare
 * conformance, which nobody has certified.
 *
 * @param svg The `svg` of a figure of `reforest/figure`: a size in millimetres and a viewBox.
 * @param choices See {@linkcode PdfChoices}.
 * @throws {Error} if the SVG has no such size, is set in another font than the one given, or holds
 *   something that cannot be drawn.
 *
 * @example
 * ```ts
 * import { renderPdf } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
 *   'viewBox="0 0 72 36"><title>One inch</title><desc>A letter</desc>' +
 *   '<text x="4" y="20">I²</text></svg>';
 * const pdf = new TextDecoder("latin1").decode(await renderPdf(svg));
 * assert.match(pdf, /^%PDF-1/);
 * assert.match(pdf, /\/Alt \(A letter\)/);
 * assert.match(pdf, /MediaBox \[0 0 72 36\]/); // one inch has 72 points
 * ```
 */
export async function renderPdf(svg: string, choices: PdfChoices = {}): Promise<Uint8Array> {
  const files = await fontFiles("renderPdf", svg, choices.font);
  const size = sizeInPoints(svg);
  const fixed = new Date(0);
  const title = svg.match(/<title[^>]*>([^<]*)<\/title>/)?.[1] ?? "";
  const description = svg.match(/<desc[^>]*>([^<]*)<\/desc>/)?.[1] ?? title;
  const document = new PDFDocument({
    size: [size.width, size.height],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    info: { Title: unescapeXml(title), CreationDate: fixed, ModDate: fixed },
  }) as unknown as PdfDocument;
  document.registerFont(names.regular, Buffer.from(files.regular));
  document.registerFont(names.bold, Buffer.from(files.bold));
  const parts: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => {
    document.on("data", (bytes) => parts.push(bytes));
    document.on("end", resolve);
  });
  // A point of the page is a unit of the figure; millimetres would be counted at 96 dots an inch.
  const drawing = choices.fonts === "outlined" ? outlineTexts(svg, files) : svg;
  const page = drawing.replace(sizeAttributes, ` width="${size.width}" height="${size.height}"`);
  const structure = { alt: unescapeXml(description), bbox: [0, 0, size.width, size.height] };
  const figure = document.struct("Figure", structure, () => {
    svgToPdf(document, page, 0, 0, {
      ...size,
      assumePt: true,
      fontCallback: (_family: string, bold: boolean) => bold ? names.bold : names.regular,
      warningCallback: (warning: string) => {
        throw new Error(`renderPdf: ${warning}; allowed: what figures of this library are made of`);
      },
    });
  });
  document.addStructure(document.struct("Document", {}, figure));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

const sizeAttributes = / width="([\d.]+)mm" height="([\d.]+)mm"/;

function sizeInPoints(svg: string): { readonly width: number; readonly height: number } {
  const size = svg.match(sizeAttributes);
  if (!size) {
    throw new Error(
      'renderPdf: the svg element has no size; allowed: width="...mm" height="...mm", in this order',
    );
  }
  const points = (millimetres: string | undefined) =>
    Math.round(Number(millimetres) * 72 / 25.4 * 1000) / 1000;
  return { width: points(size[1]), height: points(size[2]) };
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
