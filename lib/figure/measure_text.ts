import metrics from "./font_metrics.json" with { type: "json" };
import type { FaceMetrics, FontMetrics } from "./font_types.ts";
import type { Measure } from "./types.ts";

/** Metrics of the bundled font, DejaVu Sans. */
export const bundledMetrics: FontMetrics = metrics;

/** Height above and depth below the baseline, in parts of the size, of the tallest letters. */
export function extentOf({ ascent, descent, unitsPerEm }: FontMetrics) {
  return { ascent: ascent / unitsPerEm, descent: descent / unitsPerEm };
}

/** That of the bundled font. */
export const fontExtent = extentOf(bundledMetrics);

/**
 * Answers a measure of texts in a font.
 *
 * A measure is an upper bound: the advance widths of the letters, and after each letter but the
 * last the most that kerning can move any next letter away. Kerning that draws letters together
 * is not counted, so that no renderer sets a text wider than it was measured. Digits and signs of
 * the bundled font have no kerning, and their widths are exact.
 *
 * @param owner Name of the function that draws; it heads the error.
 * @param font Metrics of another font. @default the bundled DejaVu Sans
 * @throws {Error} (the measure) if the font has no glyph for a letter, naming letter and text.
 */
export function textMeasure(owner: string, font: FontMetrics = bundledMetrics): Measure {
  const known = facesOf(font);
  return (text, style) => {
    const { widths, kerning } = style.bold ? known.bold : known.regular;
    let [units, room] = [0, 0];
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const width = widths.get(codePoint);
      if (width === undefined) throw new Error(missingGlyph(owner, font.font, codePoint, text));
      units += room + width;
      room = kerning.get(codePoint) ?? 0;
    }
    return (units / font.unitsPerEm) * style.size;
  };
}

function missingGlyph(owner: string, font: string, codePoint: number, text: string): string {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const glyph = `${String.fromCodePoint(codePoint)} (${name})`;
  return `${owner}: the font ${font} has no glyph for ${glyph} in "${text}"; ` +
    "allowed: letters of the font; write this label in those, or choose a font that has them " +
    "(in the protocol of a review: font)";
}

interface Face {
  readonly widths: ReadonlyMap<number, number>;
  readonly kerning: ReadonlyMap<number, number>;
}

const faces = new WeakMap<FontMetrics, { readonly regular: Face; readonly bold: Face }>();

/** Tables of the faces of a font, made once for each. */
function facesOf(font: FontMetrics): { readonly regular: Face; readonly bold: Face } {
  const made = faces.get(font) ?? { regular: face(font.regular), bold: face(font.bold) };
  faces.set(font, made);
  return made;
}

function face({ widths, kerning }: FaceMetrics): Face {
  const table = new Map<number, number>();
  for (const [first, run] of Object.entries(widths)) {
    run.forEach((width, i) => table.set(Number(first) + i, width));
  }
  const room = Object.entries(kerning).map(([code, units]) => [Number(code), units] as const);
  return { widths: table, kerning: new Map(room) };
}
