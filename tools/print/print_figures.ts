import { basename, join } from "node:path";
import { fitFigure, type JournalProfile } from "reforest/figure";
import type { FigureFont } from "reforest/io";
import { listDrawings } from "../run/list_drawings.ts";
import { asPdf, forPrint, type Render } from "../run/rendering.ts";
import { removeFolder } from "../run/swap_folder.ts";
import { withLock } from "../run/with_lock.ts";
import type { PrintDpi } from "./print_dpi.ts";

/** How figures are printed. */
export interface PrintOptions {
  /** Journal whose sizes the figures are scaled to; null: as they were drawn. */
  readonly profile: JournalProfile | null;
  /** Dots an inch: 600 for lines and letters, 300 where a journal limits the size of files. */
  readonly dpi: PrintDpi;
  readonly render: Render;
  /** The font that a review supplies for its figures; null where it is the bundled one. */
  readonly font: FigureFont | null;
  readonly tell: (line: string) => void;
}

/**
 * Writes all figures of a review for print into `print/` of its outputs, in the place of what was
 * there; when one cannot be rendered, none is left. For a journal the drawings are scaled to its
 * sizes where that can be done, and stand there as SVG and PDF as well.
 *
 * @param outputs The folder `outputs/<review>/`.
 * @returns How many files were written.
 * @throws {Error} if the review has no figures yet.
 */
export function printFigures(
  review: string,
  outputs: string,
  { profile, dpi, render, font, tell }: PrintOptions,
): Promise<number> {
  // A run of the notebooks would take the drawings away while they are read.
  return withLock(`run-${review}`, async () => {
    const drawings = await listDrawings(outputs);
    if (drawings.length === 0) {
      throw new Error(
        `outputs/${review}/figures: found no drawing; allowed: the figures of a review that was ` +
          `run; run make REVIEW=${review} first`,
      );
    }
    const folder = join(outputs, "print");
    await removeFolder(folder);
    await Deno.mkdir(folder);
    try {
      const scaled = profile === null ? [] : await scale(outputs, drawings, profile, tell);
      const renderings = profile === null
        ? drawings.flatMap((svg) => forPrint(svg, dpi))
        : scaled.flatMap((svg) => [asPdf(svg), ...forPrint(svg, dpi)]);
      await render(outputs, renderings, font);
      return scaled.length + renderings.length;
    } catch (error) {
      await removeFolder(folder);
      throw error;
    }
  }, () => tell(`a run of ${review} is under way; waiting for its end`));
}

/** Writes the drawings into `print/`, scaled for a journal; tells which ones cannot be. */
async function scale(
  outputs: string,
  drawings: readonly string[],
  profile: JournalProfile,
  tell: (line: string) => void,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const drawing of drawings) {
    const svg = await Deno.readTextFile(join(outputs, drawing));
    const fitted = fitFigure({ id: basename(drawing, ".svg"), svg }, profile);
    if ("reason" in fitted) tell(fitted.reason);
    const path = `print/${basename(drawing)}`;
    await Deno.writeTextFile(join(outputs, path), "reason" in fitted ? svg : fitted.svg);
    paths.push(path);
  }
  return paths;
}
