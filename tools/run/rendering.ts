import type { FigureFont } from "reforest/io";

/** A file to be made from a drawing. */
export interface Rendering {
  /** Path of the SVG file in the folder. */
  readonly svg: string;
  /** Path of the file to be written, in the same folder. */
  readonly path: string;
  readonly format: "pdf" | "png" | "tiff";
  /** Dots an inch; null for vectors. */
  readonly dpi: number | null;
}

/**
 * Carries out renderings in a folder, in whatever order; `font` is that of the drawings, null where it
 * is the bundled one, and `signal` ends the work after the drawings at hand.
 */
export type Render = (
  folder: string,
  renderings: readonly Rendering[],
  font: FigureFont | null,
  signal?: AbortSignal,
) => Promise<void>;

/** Resolution that journals ask for at least. */
const screenDpi = 300;

/** The drawing with its fonts, for programs that take no SVG. */
export function asPdf(svg: string): Rendering {
  return { svg, path: `${svg.slice(0, -".svg".length)}.pdf`, format: "pdf", dpi: null };
}

/** What every run makes of a drawing, beside it. */
export function beside(svg: string): readonly Rendering[] {
  const stem = svg.slice(0, -".svg".length);
  return [asPdf(svg), { svg, path: `${stem}.png`, format: "png", dpi: screenDpi }];
}

/** What `make figures-print` makes of a drawing, in a folder of its own. */
export function forPrint(svg: string, dpi: number): readonly Rendering[] {
  const stem = svg.slice(0, -".svg".length).replace(/^figures\//, "print/");
  return (["png", "tiff"] as const).map((format) => (
    { svg, path: `${stem}.${format}`, format, dpi }
  ));
}
