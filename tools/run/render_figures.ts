import type { FigureFont } from "reforest/io";
import { fontsOf, keepRasters, type RenderedBy } from "./kept_rasters.ts";
import { listFiles } from "./list_files.ts";
import { beside, type Render } from "./rendering.ts";
import type { WrittenFile } from "./step_records.ts";

/** How the figures of a review are rendered. */
export interface RenderFiguresOptions {
  readonly render: Render;
  /** Outputs of the last run, whose files are kept where nothing changed; null: all anew. */
  readonly previous: string | null;
  readonly by: RenderedBy;
  /** Font of the drawings; null where it is the bundled one. */
  readonly font: FigureFont | null;
}

/** Paths of the drawings in an output folder, sorted. */
export async function listDrawings(output: string): Promise<readonly string[]> {
  return (await listFiles("figures", output)).filter((path) => path.endsWith(".svg"));
}

/**
 * Writes a PDF and a PNG beside every `figures/*.svg` of an output folder.
 *
 * @returns The files in the order of the drawings, and how many of them were rendered anew.
 */
export async function renderFigures(
  output: string,
  { render, previous, by, font }: RenderFiguresOptions,
): Promise<{ readonly written: readonly WrittenFile[]; readonly anew: number }> {
  const renderings = (await listDrawings(output)).flatMap(beside);
  const left = previous === null ? renderings : await keepRasters(previous, output, renderings, by);
  if (left.length > 0) await render(output, left, font);
  const fonts = fontsOf(by.inputs).map(({ path }) => path);
  const written = renderings.map(({ path, svg }) => ({ path, inputs: [svg, ...fonts] }));
  return { written, anew: left.length };
}
