/** Widths of a face of a font, in units of the font. */
export interface FaceMetrics {
  /** Runs of neighbouring code points: the first of the run, then the width of each. */
  readonly widths: Readonly<Record<string, readonly number[]>>;
  /** By code point: the most that kerning moves the next letter away, where it does at all. */
  readonly kerning: Readonly<Record<string, number>>;
}

/** What figures need to know of a font to measure texts in it. Plain data. */
export interface FontMetrics {
  /** Name of the family, as an SVG names it. */
  readonly font: string;
  readonly unitsPerEm: number;
  /** Height above the baseline and depth below it of the tallest letters. */
  readonly ascent: number;
  readonly descent: number;
  readonly regular: FaceMetrics;
  readonly bold: FaceMetrics;
}
