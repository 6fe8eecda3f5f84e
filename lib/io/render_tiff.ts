import { rasterise } from "./rasterise.ts";
import type { RasterChoices } from "./render_png.ts";
import { encodeTiff } from "./tiff/encode_tiff.ts";

/**
 * Rasterises a figure as a TIFF file, the format that several journals ask for: the pixels of
 * `renderPng`, 8 bits each of red, green and blue, LZW, one layer, no alpha channel, and the
 * density in dots an inch, so that 180 mm stay 180 mm on paper. The same bytes on every run.
 *
 * @param svg The `svg` of a figure of `reforest/figure`.
 * @param choices See `RasterChoices`.
 * @throws {RangeError} if `dpi` is not a whole number from 36 to 2400.
 *
 * @example
 * ```ts
 * import { renderTiff } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
 *   'viewBox="0 0 72 36"><text x="4" y="20">I²</text></svg>';
 * const tiff = await renderTiff(svg, { dpi: 600 });
 * assert.deepEqual([...tiff.subarray(0, 4)], [0x49, 0x49, 42, 0]); // a TIFF file
 * ```
 */
export function renderTiff(svg: string, choices: RasterChoices = {}): Promise<Uint8Array> {
  const { dpi = 300 } = choices;
  return rasterise("renderTiff", svg, { dpi, font: choices.font }, (raster) => {
    const { width, height } = raster;
    return encodeTiff({ width, height, rgba: raster.pixels }, dpi);
  });
}
