import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { bundledFont } from "./bundled_font.ts";
import { withDensity } from "./png_density.ts";

/** Choices of {@linkcode renderPng}. */
export interface PngChoices {
  /** Dots an inch. Journals ask for 300 to 600 (line art up to 1200). @default 300 */
  readonly dpi?: number;
}

// The rasteriser is compiled once in a process, at the first figure.
let compiled: Promise<void> | null = null;

/**
 * Rasterises a figure at its own size: `dpi` dots an inch of its millimetres, white paper, with
 * the density written into the file, so that 180 mm stay 180 mm on paper.
 *
 * Only the bundled DejaVu Sans is used, never a font of the machine: the same bytes everywhere.
 *
 * @param svg The `svg` of a figure of `reforest/figure`.
 * @param choices See {@linkcode PngChoices}.
 * @throws {RangeError} if `dpi` is not in [36, 2400].
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
export async function renderPng(svg: string, choices: PngChoices = {}): Promise<Uint8Array> {
  const { dpi = 300 } = choices;
  if (!(dpi >= 36 && dpi <= 2400)) {
    throw new RangeError(`renderPng, dpi: found ${dpi}; allowed: a number in [36, 2400]`);
  }
  await (compiled ??= compile());
  const fontBuffers = await Promise.all([bundledFont("regular"), bundledFont("bold")]);
  // CSS counts 96 pixels an inch, and so does the size in millimetres that the figure carries.
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dpi / 96 },
    background: "#ffffff",
    font: { fontBuffers, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  });
  try {
    const rendered = image.render();
    const png = withDensity(rendered.asPng(), dpi);
    rendered.free();
    return png;
  } finally {
    image.free();
  }
}

async function compile(): Promise<void> {
  const url = new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  await initWasm(await Deno.readFile(url));
}
