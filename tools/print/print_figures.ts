import { join } from "node:path";
import { listDrawings } from "../run/render_figures.ts";
import { forPrint, type Render } from "../run/rendering.ts";
import { removeFolder } from "../run/swap_folder.ts";
import { withLock } from "../run/with_lock.ts";

/**
 * Writes all figures of a review for print into `print/` of its outputs, in the place of what was
 * there; when one cannot be rendered, none is left.
 *
 * @param outputs The folder `outputs/<review>/`.
 * @returns How many files were written.
 * @throws {Error} if the review has no figures yet.
 */
export function printFigures(
  review: string,
  outputs: string,
  render: Render,
  tell: (line: string) => void,
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
    const renderings = drawings.flatMap(forPrint);
    try {
      await render(outputs, renderings);
    } catch (error) {
      await removeFolder(folder);
      throw error;
    }
    return renderings.length;
  }, () => tell(`a run of ${review} is under way; waiting for its end`));
}
