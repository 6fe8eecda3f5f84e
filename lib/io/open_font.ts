import * as fontkit from "fontkit";
import type { PlacedFault } from "../table/placed_fault.ts";
import { type KernedFont, wideningKerning } from "./widening_kerning.ts";

/** What keeps a file from being drawn with. */
export type FontFault = Omit<PlacedFault, "pointer">;

/** A face that can be measured and drawn with. */
export interface Face {
  readonly kind: "face";
  readonly family: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** From 1 to 1000; 400 is regular and 700 bold. */
  readonly weight: number;
  /** Width of each letter, by code point, in ascending order. */
  readonly widths: ReadonlyMap<number, number>;
  /** By code point: the most that kerning moves the next letter away, where it does at all. */
  readonly kerning: ReadonlyMap<number, number>;
}

/** What is used here of a font of fontkit, which ships no types. */
interface OpenedFont extends KernedFont {
  readonly familyName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly italicAngle: number;
  readonly characterSet: readonly number[];
  readonly name: {
    readonly records: { readonly preferredFamily?: Readonly<Record<string, string>> };
  };
  readonly "OS/2"?: { readonly usWeightClass: number };
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
}

/** Opens a face from the bytes of its file, or says why it cannot be drawn with. */
export function openFont(bytes: Uint8Array): Face | FontFault {
  const fault = wrapperFault(bytes);
  if (fault !== null) return fault;
  try {
    const create = (fontkit as unknown as { create(bytes: Uint8Array): OpenedFont }).create;
    return faceOf(create(bytes));
  } catch (error) {
    return {
      found: `a font that cannot be read (${error instanceof Error ? error.message : error})`,
      allowed: oneFace,
      advice: "copy it again from where it comes from, or choose another font",
    };
  }
}

const oneFace = "a TrueType or OpenType file of one face (.ttf, .otf)";

/** What files of fonts begin with (OpenType 1.9, chapter "Font file"), and those that resemble them. */
const signatures: Readonly<Record<string, string | null>> = {
  "\0\x01\0\0": null,
  OTTO: null,
  true: null,
  ttcf: "a collection of fonts",
  wOFF: "a font packed for the web (WOFF)",
  wOF2: "a font packed for the web (WOFF2)",
};

/** A file that is no font, of several fonts, packed, or cut off. */
function wrapperFault(bytes: Uint8Array): FontFault | null {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  const other = signatures[signature];
  if (other !== null) {
    const advice = "choose the file of the one face";
    return { found: other ?? "a file that is no font", allowed: oneFace, advice };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = bytes.length < 12 ? 0 : view.getUint16(4);
  let end = 12 + 16 * tables;
  for (let at = 12; at + 16 <= Math.min(12 + 16 * tables, bytes.length); at += 16) {
    end = Math.max(end, view.getUint32(at + 8) + view.getUint32(at + 12));
  }
  return end <= bytes.length ? null : {
    found: `a font that is cut off: ${bytes.length} bytes, and it says that it has ${end}`,
    allowed: "the whole file",
    advice: "copy it again",
  };
}

function faceOf(font: OpenedFont): Face | FontFault {
  // Rasterisers know such a face by the name of its family only, and would draw another one.
  const family = Object.values(font.name.records.preferredFamily ?? {})[0] ?? font.familyName;
  const familiar = "choose the family's own files";
  if (family !== font.familyName) {
    return {
      found: `"${font.familyName}", a face of the family "${family}"`,
      allowed: "the regular and bold faces of a family",
      advice: familiar,
    };
  }
  if (font.italicAngle !== 0) {
    return { found: `a slanted face of "${family}"`, allowed: "upright faces", advice: familiar };
  }
  const room = wideningKerning(font);
  if (room === null) {
    return {
      found: `"${family}", which kerns by classes of an old "kern" table`,
      allowed: "kerning by OpenType or by pairs, or none",
      advice: "choose a newer version of the font",
    };
  }
  const glyphs = [...new Set(font.characterSet)].sort((a, b) => a - b)
    .map((codePoint) => [codePoint, font.glyphForCodePoint(codePoint)] as const);
  return {
    kind: "face",
    family,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: -font.descent,
    weight: font["OS/2"]?.usWeightClass ?? 400,
    widths: new Map(glyphs.map(([codePoint, { advanceWidth }]) => [codePoint, advanceWidth])),
    kerning: new Map(
      glyphs.map(([codePoint, { id }]) => [codePoint, room.get(id) ?? 0] as const)
        .filter(([, units]) => units > 0),
    ),
  };
}
