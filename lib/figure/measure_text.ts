import metrics from "./font_metrics.json" with { type: "json" };
import type { Measure } from "./types.ts";

/** Height above and depth below the baseline, in parts of the size, of the tallest letters. */
export const fontExtent = {
  ascent: metrics.ascent / metrics.unitsPerEm,
  descent: metrics.descent / metrics.unitsPerEm,
} as const;

const faces = { regular: face(metrics.regular), bold: face(metrics.bold) } as const;

/**
 * Answers a measure of texts in DejaVu Sans, the font that figures are set in.
 *
 * A measure is an upper bound: the advance widths of the letters, and after each letter but the
 * last the most that kerning can move any next letter away. Kerning that draws letters together
 * is not counted, so that no renderer sets a text wider than it was measured. Digits and signs
 * have no kerning, and their widths are exact.
 *
 * @param owner Name of the function that draws; it heads the error.
 * @throws {Error} (the measure) if the font has no glyph for a letter, naming letter and text.
 */
export function textMeasure(owner: string): Measure {
  return (text, style) => {
    const { widths, kerning } = style.bold ? faces.bold : faces.regular;
    let [units, room] = [0, 0];
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const width = widths.get(codePoint);
      if (width === undefined) throw new Error(missingGlyph(owner, codePoint, text));
      units += room + width;
      room = kerning.get(codePoint) ?? 0;
    }
    return (units / metrics.unitsPerEm) * style.size;
  };
}

function missingGlyph(owner: string, codePoint: number, text: string): string {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return `${owner}: the font ${metrics.font} has no glyph for ${name} in "${text}"; ` +
    `allowed: letters of the font (Latin, Greek, Cyrillic, signs); write this label in those`;
}

interface StoredFace {
  /** Runs of neighbouring code points: the first of the run, then the width of each. */
  readonly widths: Readonly<Record<string, readonly number[]>>;
  readonly kerning: Readonly<Record<string, number>>;
}

function face({ widths, kerning }: StoredFace) {
  const table = new Map<number, number>();
  for (const [first, run] of Object.entries(widths)) {
    run.forEach((width, i) => table.set(Number(first) + i, width));
  }
  const room = Object.entries(kerning).map(([code, units]) => [Number(code), units] as const);
  return { widths: table, kerning: new Map(room) };
}
