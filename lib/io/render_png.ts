import { withDensity } from "./png_density.ts";
import { rasterise } from "./rasterise.ts";
import type { FigureFont } from "./font_of.ts";

/** Choices of {@linkcode renderPng} and `renderTiff`. */
export interface RasterChoices {
  /** Dots an inch, a whole number. Journals ask for 300 to 600 (line art up to 1200). @default 300 */
  readonly dpi?: number;
  /** The font that the figure was drawn with, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FigureFont;
}

/**
 * Rasterises a figure at its own size: `dpi` dots an inch of its millimetres, white paper, with
 * the density written into the file, so that 180 mm stay 180 mm on paper.
 *
 * Only the bundled DejaVu Sans is used, or the font given, never a font of the machine: the same
 * bytes everywhere.
 *
 * @param svg The `svg` of a figure of `reforest/figure`.
 * @param choices See {@linkcode RasterChoices}.
 * @throws {RangeError} if `dpi` is not a whole number from 36 to 2400.
 *
 * @example
 * ```ts
 * import { renderPng } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
 *   'viewBox="0 0 72 36"><text x="4" y="20">I²</text></svg>';
 * const png = await renderPng(svg, { dpi: 300 });
 * const header = new DataView(png.buffer, png.byteOffset);
 * assert.equal(header.getUint32(16), 300); // pixels across: one inch at 300 dots an inch
 * assert.equal(header.getUint32(20), 150);
 * ```
 */
export function renderPng(svg: string, choices: RasterChoices = {}): Promise<Uint8Array> {
  const { dpi = 300 } = choices;
  return rasterise(
    "renderPng",
    svg,
    { dpi, font: choices.font },
    (raster) => withDensity(raster.asPng(), dpi),
  );
}
