import * as fontkit from "fontkit";
import type { FaceMetrics, FontMetrics } from "../figure/font_types.ts";
import { type KernedFont, wideningKerning } from "./widening_kerning.ts";

/** A font that figures are measured, drawn and stored with. */
export interface FigureFont {
  readonly kind: "font";
  /** For the choice `font` of figures. */
  readonly metrics: FontMetrics;
  /** The files themselves, for PDF and pixels. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What is used here of a font of fontkit, which ships no types. */
interface OpenedFont extends KernedFont {
  readonly familyName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly characterSet: readonly number[];
  readonly name: {
    readonly records: { readonly preferredFamily?: Readonly<Record<string, string>> };
  };
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
}

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
 * @throws {Error} if a file is no font, the two are not of one family or of one size of units, or
 *   the family is a narrow or light one that goes by the name of another.
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
  const bytes = [await bytesOf(regular), await bytesOf(bold)] as const;
  const [first, second] = [openFont(bytes[0]), openFont(bytes[1])];
  if (first.familyName !== second.familyName || first.unitsPerEm !== second.unitsPerEm) {
    throw new Error(
      `readFont: found the faces "${first.familyName}" (${first.unitsPerEm} units) and ` +
        `"${second.familyName}" (${second.unitsPerEm}); allowed: two faces of one family`,
    );
  }
  const metrics = {
    font: first.familyName,
    unitsPerEm: first.unitsPerEm,
    ascent: Math.max(first.ascent, second.ascent),
    descent: Math.max(-first.descent, -second.descent),
    regular: faceOf(first),
    bold: faceOf(second),
  };
  return { kind: "font", metrics, regular: bytes[0], bold: bytes[1] };
}

async function bytesOf(file: string | Uint8Array): Promise<Uint8Array> {
  return typeof file === "string" ? await Deno.readFile(file) : file;
}

function openFont(bytes: Uint8Array): OpenedFont {
  const create = (fontkit as unknown as { create(bytes: Uint8Array): OpenedFont }).create;
  const font = create(bytes);
  if (typeof font.glyphForCodePoint !== "function") {
    throw new Error("readFont: found a collection of fonts; allowed: a file with one font");
  }
  // Rasterisers know such a face by the name of its family only, and would draw another one.
  const family = Object.values(font.name.records.preferredFamily ?? {})[0] ?? font.familyName;
  if (family !== font.familyName) {
    throw new Error(
      `readFont: found "${font.familyName}", a face of the family "${family}"; ` +
        `allowed: the regular and bold faces of a family; choose the family's own files`,
    );
  }
  return font;
}

/** Widths in runs of neighbouring code points, in ascending order. */
function faceOf(font: OpenedFont): FaceMetrics {
  const widths: Record<string, number[]> = {};
  const kerning: Record<string, number> = {};
  const wider = wideningKerning(font);
  let run: number[] = [];
  let next = -1;
  for (const codePoint of [...new Set(font.characterSet)].sort((a, b) => a - b)) {
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    if (codePoint !== next) run = widths[String(codePoint)] = [];
    run.push(advanceWidth);
    next = codePoint + 1;
    const room = wider.get(id) ?? 0;
    if (room > 0) kerning[String(codePoint)] = room;
  }
  return { widths, kerning };
}
