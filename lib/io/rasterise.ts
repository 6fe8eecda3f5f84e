import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { fontFiles } from "./font_files.ts";
import type { FigureFont } from "./font_of.ts";
import { readBytes } from "./read_bytes.ts";

/** What the rasteriser gives back of a drawing. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: Uint8Array;
  /** The same as a PNG file without a density. */
  readonly asPng: () => Uint8Array;
}

// The rasteriser is compiled once in a process, at the first figure.
let compiled: Promise<void> | null = null;

/**
 * Rasterises a figure at its own size on white paper and gives it to `use`, whose answer is
 * returned; the raster lives in the memory of the rasteriser, and is freed afterwards.
 *
 * @param owner Name of the function that is called; it heads the error.
 * @param choices `dpi`: dots an inch; `font`: that of the figure where it is not the bundled one.
 * @throws {RangeError} if `dpi` is not a whole number from 36 to 2400.
 */
export async function rasterise<T>(
  owner: string,
  svg: string,
  { dpi, font }: { readonly dpi: number; readonly font?: FigureFont | undefined },
  use: (raster: Raster) => T,
): Promise<T> {
  if (!(Number.isInteger(dpi) && dpi >= 36 && dpi <= 2400)) {
    throw new RangeError(`${owner}, dpi: found ${dpi}; allowed: a whole number from 36 to 2400`);
  }
  await (compiled ??= compile());
  const { family, regular, bold } = await fontFiles(owner, svg, font);
  // CSS counts 96 pixels an inch, and so does the size in millimetres that the figure carries.
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dpi / 96 },
    background: "#ffffff",
    font: {
      fontBuffers: [regular, bold],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  try {
    const rendered = image.render();
    try {
      return use(rendered);
    } finally {
      rendered.free();
    }
  } finally {
    image.free();
  }
}

async function compile(): Promise<void> {
  const url = new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  await initWasm(await readBytes(url));
}
