import { bundledFont } from "./bundled_font.ts";
import type { FigureFont } from "./font_of.ts";

/** The files that a figure is drawn with, and the family that they are. */
export interface FontFiles {
  readonly family: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const bundled = "DejaVu Sans";

/**
 * The font of a figure: the bundled one, or the one given.
 *
 * @throws {Error} if the figure was measured in another font: its texts would not fit.
 */
export async function fontFiles(
  owner: string,
  svg: string,
  font?: FigureFont,
): Promise<FontFiles> {
  const family = font?.metrics.font ?? bundled;
  const measured = svg.match(/<svg[^>]* font-family="([^",]+)/)?.[1];
  if (measured !== undefined && measured !== family) {
    throw new Error(
      `${owner}, font: found a figure that is set in "${measured}"; allowed: "${family}"; ` +
        `give the font that the figure was drawn with`,
    );
  }
  return font
    ? { family, regular: font.regular, bold: font.bold }
    : { family, regular: await bundledFont("regular"), bold: await bundledFont("bold") };
}
