import type { FigureFile } from "../figure/journals/types.ts";
import { readTiffFields } from "./tiff/read_fields.ts";

/** What a file says of itself, besides its name and length. */
type Facts = Omit<FigureFile, "name" | "bytes" | "format">;

/**
 * Reads from the bytes of a figure's file what journals ask about: its size in millimetres, its
 * density, compression, alpha channel, and what became of the fonts.
 *
 * @param name Name of the file; its ending (svg, pdf, png, tif or tiff) says what it is.
 * @param bytes The whole file, as this library writes them.
 * @throws {Error} if the ending is another, or if the file does not say how large it is.
 *
 * @example
 * ```ts
 * import { figureFile, renderTiff } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
 *   'viewBox="0 0 72 36"><text x="4" y="20">I²</text></svg>';
 * const file = figureFile("Fig1.tiff", await renderTiff(svg, { dpi: 600 }));
 * assert.deepEqual([file.dpi, file.widthMm, file.compression], [600, 25.4, "LZW"]);
 * ```
 */
export function figureFile(name: string, bytes: Uint8Array): FigureFile {
  const format = formatOf(name);
  return { name, format, bytes: bytes.length, ...readers[format](name, bytes) };
}

const readers = { svg: ofSvg, pdf: ofPdf, png: ofPng, tiff: ofTiff } as const;

function formatOf(name: string): FigureFile["format"] {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "tif") return "tiff";
  if (ending === "svg" || ending === "pdf" || ending === "png" || ending === "tiff") return ending;
  throw new Error(`figureFile, ${name}: found a file "${ending}"; allowed: svg, pdf, png, tiff`);
}

function unreadable(name: string, found: string): never {
  throw new Error(
    `figureFile, ${name}: found ${found}; allowed: a file that this library wrote; write it again`,
  );
}

const vectors = { dpi: null, alpha: false, compression: null } as const;

function ofSvg(name: string, bytes: Uint8Array): Facts {
  const size = new TextDecoder().decode(bytes)
    .match(/<svg[^>]* width="([\d.]+)mm" height="([\d.]+)mm"/);
  if (!size) return unreadable(name, "no size in millimetres");
  return { widthMm: Number(size[1]), heightMm: Number(size[2]), ...vectors, fonts: "named" };
}

function ofPdf(name: string, bytes: Uint8Array): Facts {
  const text = new TextDecoder("latin1").decode(bytes);
  const box = text.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
  if (!box) return unreadable(name, "no page with a size");
  const [widthMm, heightMm] = [box[1], box[2]].map((points) => Number(points) * 25.4 / 72);
  const fonts = /\/FontFile[23]?\b/.test(text) ? "embedded" : "outlined";
  return { widthMm: widthMm ?? 0, heightMm: heightMm ?? 0, ...vectors, fonts };
}

function ofPng(name: string, bytes: Uint8Array): Facts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 54 && view.getUint32(0) === 0x89504e47;
  // The chunk pHYs, which this library writes right after the header.
  if (!isPng || view.getUint32(37) !== 0x70485973) return unreadable(name, "no density");
  const dpi = view.getUint32(41) * 0.0254;
  return {
    ...raster(view.getUint32(16), view.getUint32(20), dpi),
    alpha: view.getUint8(25) >= 4, // colour types 4 and 6
    compression: "deflate",
  };
}

function ofTiff(name: string, bytes: Uint8Array): Facts {
  const fields = readTiffFields(bytes);
  const [width, height, dpi] = [256, 257, 282].map((tag) => fields.get(tag)?.[0]);
  if (width === undefined || height === undefined || dpi === undefined) {
    return unreadable(name, "no size and density");
  }
  const compression = fields.get(259)?.[0] ?? 1;
  return {
    ...raster(width, height, dpi),
    alpha: (fields.get(277)?.[0] ?? 1) > 3,
    compression: compression === 5 ? "LZW" : compression === 1 ? "none" : `code ${compression}`,
  };
}

function raster(width: number, height: number, dpi: number) {
  const millimetres = (dots: number) => dots / dpi * 25.4;
  return {
    widthMm: millimetres(width),
    heightMm: millimetres(height),
    dpi,
    fonts: "drawn",
  } as const;
}
