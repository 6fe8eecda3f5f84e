import { bundledMetrics } from "../figure/measure_text.ts";
import { bundledFont } from "./bundled_font.ts";
import type { FigureFont } from "./font_of.ts";

/** The files that a figure is drawn with, and the family that they are. */
export interface FontFiles {
  readonly family: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

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
  const { font: family } = font?.metrics ?? bundledMetrics;
  const measured = familyOf(svg);
  if (measured !== null && measured !== family) {
    throw new Error(
      `${owner}, font: found a figure that is set in "${measured}"; allowed: "${family}"; ` +
        `give the font that the figure was drawn with`,
    );
  }
  return font
    ? { family, regular: font.regular, bold: font.bold }
    : { family, regular: await bundledFont("regular"), bold: await bundledFont("bold") };
}

/** The family that a figure is set in; null where it names none. */
export function familyOf(svg: string): string | null {
  return svg.match(/<svg[^>]* font-family="([^",]+)/)?.[1] ?? null;
}
