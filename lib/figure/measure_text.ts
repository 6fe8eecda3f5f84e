import metrics from "./font_metrics.json" with { type: "json" };
import type { Measure } from "./types.ts";

/** Height above and depth below the baseline, in parts of the size, of the tallest letters. */
export const fontExtent = {
  ascent: metrics.ascent / metrics.unitsPerEm,
  descent: metrics.descent / metrics.unitsPerEm,
} as const;

const widths = {
  regular: widthsByCodePoint(metrics.regular),
  bold: widthsByCodePoint(metrics.bold),
} as const;

/**
 * Answers a measure of texts in DejaVu Sans, the font that figures are set in.
 *
 * The width is the sum of the advance widths, without kerning. Kerning only draws letters of this
 * font together, so that no renderer sets a text wider than it was measured.
 *
 * @param owner Name of the function that draws; it heads the error.
 * @throws {Error} (the measure) if the font has no glyph for a letter, naming letter and text.
 */
export function textMeasure(owner: string): Measure {
  return (text, style) => {
    const table = style.bold ? widths.bold : widths.regular;
    let units = 0;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const width = table.get(codePoint);
      if (width === undefined) throw new Error(missingGlyph(owner, codePoint, text));
      units += width;
    }
    return (units / metrics.unitsPerEm) * style.size;
  };
}

function missingGlyph(owner: string, codePoint: number, text: string): string {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return `${owner}: the font ${metrics.font} has no glyph for ${name} in "${text}"; ` +
    `allowed: letters of the font (Latin, Greek, Cyrillic, signs); write this label in those`;
}

function widthsByCodePoint(runs: Readonly<Record<string, readonly number[]>>) {
  const table = new Map<number, number>();
  for (const [first, run] of Object.entries(runs)) {
    run.forEach((width, i) => table.set(Number(first) + i, width));
  }
  return table;
}
