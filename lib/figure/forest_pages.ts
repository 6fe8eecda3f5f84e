import type { AnalysisResult } from "../analysis/types.ts";
import { standingNote } from "../report/standing_note.ts";
import { forestContent } from "./forest_content.ts";
import { joinBlocks } from "./forest_rows.ts";
import { drawSheet } from "./forest_sheet.ts";
import type { ForestPagesChoices } from "./forest_types.ts";
import { type Block, packBlocks } from "./pack_blocks.ts";
import type { Figure } from "./types.ts";

/**
 * Draws the forest plot of an analysis on as many pages as a limit of height asks for: strata stay
 * together as far as they fit, and one that is higher than a page goes on under its heading,
 * "(continued)". All pages share the columns, the axis and the scale of the squares; the notes stand
 * on the last one.
 *
 * @param result Answer of an analysis of a protocol.
 * @param choices See {@linkcode ForestPagesChoices}.
 * @returns One figure, that of `forestPlot`, where it is low enough; else pages in order, whose ids
 *   end in "-1", "-2", and so on.
 * @throws {RangeError} if not even a row with the heads and the notes fits on a page.
 *
 * @example
 * ```ts
 * import { forestPages } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const result = runAnalysis(await loadReview("bcg"), "tuberculosis");
 * assert.equal(forestPages(result).length, 1);
 * const pages = forestPages(result, { maxHeightMm: 150 });
 * assert.deepEqual(pages.map((page) => page.id), ["forest-tuberculosis-1", "forest-tuberculosis-2"]);
 * assert.ok(pages.every((page) => page.heightMm <= 150));
 * ```
 */
export function forestPages(
  result: AnalysisResult,
  choices: ForestPagesChoices = {},
): readonly Figure[] {
  const owner = "forestPages";
  const { maxHeightMm = Infinity } = choices;
  const { sheet, blocks } = forestContent(owner, result, choices);
  const whole = drawSheet({ ...sheet, rows: joinBlocks(blocks) }, choices);
  if (whole.heightMm <= maxHeightMm) return [whole];
  const page = (drawn: readonly Block[], last: boolean, n: number, of: number) =>
    drawSheet({
      ...{ ...sheet, whole: blocks.flat(), rows: joinBlocks(drawn) },
      id: `${sheet.id}-${n}`,
      title: `${sheet.title} (${n} of ${of})`,
      alt: `${sheet.alt} Page ${n} of ${of}.`,
      notes: last ? sheet.notes : () => standingNote(result.standing),
    }, choices);
  // Measured with a title that is no shorter than the one to come.
  const fits = (drawn: readonly Block[], last: boolean) =>
    page(drawn, last, 99, 99).heightMm <= maxHeightMm;
  const packed = packBlocks(blocks, fits);
  if (packed === null) {
    throw new RangeError(
      `${owner}, maxHeightMm: found ${maxHeightMm}; allowed: room for the heads, a row and the ` +
        `notes; choose a greater height, or leave out the notes`,
    );
  }
  return packed.map((drawn, i) => page(drawn, i === packed.length - 1, i + 1, packed.length));
}
