import { type FigureFont, fontOf } from "./font_of.ts";
import { readBytes } from "./read_bytes.ts";

/**
 * Reads a font from its TrueType or OpenType files, so that figures can be set in the font of a
 * journal, or in one that has the letters of the labels: give `metrics` to the figure and the font
 * to `renderPdf` and `renderPng`, which embed and draw it.
 *
 * Read are the widths of the letters and the most that pair kerning moves letters apart; ligatures
 * that are wider than their letters are not. Whether the font may be embedded is a question of its
 * licence.
 *
 * @param regular Path or bytes of the regular face.
 * @param bold Path or bytes of the bold face of the same family. @default the regular face
 * @throws {Error} if a file is no font of one upright face or is cut off, the two are not the regular
 *   and the bold face of one family in one size of units, or the family is a narrow or light one that
 *   goes by the name of another.
 *
 * @example
 * ```ts
 * import { readFont, renderPdf } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const file = new URL(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf"));
 * const font = await readFont(await Deno.readFile(file));
 * assert.equal(font.metrics.font, "DejaVu Serif");
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="12.7mm" ' +
 *   'viewBox="0 0 72 36" font-family="DejaVu Serif"><text x="4" y="20">I²</text></svg>';
 * const pdf = new TextDecoder("latin1").decode(await renderPdf(svg, { font }));
 * assert.match(pdf, /DejaVuSerif/);
 * ```
 */
export async function readFont(
  regular: string | Uint8Array,
  bold: string | Uint8Array = regular,
): Promise<FigureFont> {
  const font = fontOf(await bytesOf(regular), bold === regular ? null : await bytesOf(bold));
  if (font.kind === "font") return font;
  const faults = font.faults.map(({ at, found, allowed, advice }) =>
    `readFont, ${at}: found ${found}; allowed: ${allowed}; ${advice}`
  );
  throw new Error(faults.join("\n"));
}

async function bytesOf(file: string | Uint8Array): Promise<Uint8Array> {
  return typeof file === "string" ? await readBytes(file) : file;
}
