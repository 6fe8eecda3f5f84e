/** Page of a journal: 180 mm, in points. */
export const pageWidth = 180 / 25.4 * 72;

/** Family of the texts; the metrics are those of the first. */
export const fontFamily = "DejaVu Sans, Verdana, sans-serif";

/** Sizes of text, in points. */
export const textSize = { title: 9.5, body: 8, small: 7 } as const;

/** Distance of two baselines, in points; more than the font's ascent and descent together. */
export const leading = { title: 12, body: 10.2, small: 8.9 } as const;

/**
 * Colours of all figures. Those that a reader must tell apart differ enough under normal vision,
 * three deficiencies and in grey; `palette_test.ts` has the pairs and the thresholds.
 */
export const colour = {
  ink: "#1b1f24",
  quiet: "#57606a",
  rule: "#8b949e",
  faint: "#d0d7de",
  paper: "#ffffff",
  study: "#3d6489",
  /** Lines of single studies, of which many lie on each other. */
  studyLine: "#8ea5bc",
  pooled: "#8a2d1c",
  prediction: "#c9a49b",
  region: "#dfe7ee",
  /** Lines of decisions. */
  decision: "#5b4a8a",
  /** Where an interval or a prediction in the colour of pooled effects lies. */
  band: "#f0dfda",
} as const;

/** What SVG fills with where nothing else is said. */
export const unsaidFill = "#000000";

/** Lines that are not solid: limits and alternatives dashed, no effect dotted. */
export const dash = { dashed: "3,2.5", dotted: "1,2.5" } as const;

/** From few to many: two hues with the same steps of lightness. */
export const ramp = {
  blue: ["#d5e1ec", "#aec5da", "#83a4c4", "#5a82a9", "#2f5580"],
  red: ["#f3ddd5", "#e4b8a8", "#cf8e78", "#b4624a", "#8a2d1c"],
} as const;

/** Regions of P values around no effect, from the inside out; the innermost is paper. */
export const contourTint = ["#9bb2c8", "#c0cfdd", "#dfe7ee"] as const;

/** Judgements of risk of bias, which bear signs as well, and stars, which are counted. */
export const judgementColour = {
  low: "#2c8564",
  middling: "#e8bb45",
  high: "#a8371e",
  critical: "#5a1730",
  oneStar: "#2c8564",
  twoStars: "#19523c",
} as const;

/** On which side of the threshold an interval lies; its place says the same without any colour. */
export const conclusionColour = {
  below: "#2f5580",
  undecided: "#8b949e",
  above: "#c2592f",
} as const;

/** The same, paler: for the intervals, so that the estimates stand out. */
export const conclusionTint = {
  below: "#9cb5cf",
  undecided: "#d9dde1",
  above: "#edc3ae",
} as const;

/** Millimetres of a length in points, to the micrometre. */
export function millimetres(points: number): number {
  return Math.round(points * 25.4 / 72 * 1000) / 1000;
}
/** Colours of forest plots, by the name of their layout; those of others after R meta 8. */
export const forestColours = {
  reforest: {
    square: colour.study,
    interval: colour.ink,
    diamond: colour.pooled,
    diamondEdge: colour.pooled,
    prediction: colour.prediction,
    rule: colour.ink,
    reference: colour.quiet,
  },
  RevMan: {
    square: "#0000ff",
    interval: "#000000",
    diamond: "#000000",
    diamondEdge: "#000000",
    prediction: "#9a9a9a",
    rule: "#000000",
    reference: "#000000",
  },
  Cochrane: {
    square: "#0000ff",
    interval: "#000000",
    diamond: "#000000",
    diamondEdge: "#000000",
    prediction: "#9a9a9a",
    rule: "#000000",
    reference: "#000000",
  },
  BMJ: {
    square: "#6b58a6",
    interval: "#6b58a6",
    diamond: "#6b58a6",
    diamondEdge: "#6b58a6",
    prediction: "#b5abd2",
    rule: "#a7a9ac",
    reference: "#a7a9ac",
  },
  JAMA: {
    square: "#00008b",
    interval: "#000000",
    diamond: "#add8e6",
    diamondEdge: "#000000",
    prediction: "#8f8f8f",
    rule: "#000000",
    reference: "#000000",
  },
  Lancet: {
    square: "#000000",
    interval: "#000000",
    diamond: "#ffffff",
    diamondEdge: "#000000",
    prediction: "#8f8f8f",
    rule: "#000000",
    reference: "#000000",
  },
} as const;
