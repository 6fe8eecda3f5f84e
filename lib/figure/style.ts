/** Page of a journal: 180 mm, in points. */
export const pageWidth = 180 / 25.4 * 72;

/** Family of the texts; the metrics are those of the first. */
export const fontFamily = "DejaVu Sans, Verdana, sans-serif";

/** Sizes of text, in points. */
export const textSize = { title: 9.5, body: 8, small: 7 } as const;

/** Distance of two baselines, in points; more than the font's ascent and descent together. */
export const leading = { title: 12, body: 10.2, small: 8.9 } as const;

/** Colours, all told apart in grey as well. */
export const colour = {
  ink: "#1b1f24",
  quiet: "#57606a",
  rule: "#8b949e",
  faint: "#d0d7de",
  paper: "#ffffff",
  study: "#3d6489",
  pooled: "#8a2d1c",
  prediction: "#c9a49b",
  region: "#eef2f6",
  /** Where an interval or a prediction in the colour of pooled effects lies. */
  band: "#f0dfda",
} as const;

/** Millimetres of a length in points, to the micrometre. */
export function millimetres(points: number): number {
  return Math.round(points * 25.4 / 72 * 1000) / 1000;
}
