import type { Figure } from "../types.ts";
import { checkDrawing } from "./check_drawing.ts";
import { checkFiles } from "./check_files.ts";
import { sizeOfDrawing } from "./drawing_size.ts";
import type { Breach, FigureFile, JournalProfile } from "./types.ts";

/**
 * Names every rule of a journal that a figure breaks: width and height, sizes of letters, font,
 * colours of texts, a title in the drawing; and of its files the format, the resolution, the size
 * in bytes, TIFF compression and what became of the fonts.
 *
 * Files in formats that the journal does not take are left out, as long as there is one that it
 * takes. Rules that are not known are not checked, and no rule of a profile is more than what its
 * source says: see `standing` there.
 *
 * @param figure A figure, or its id and its drawing.
 * @param profile One of `journals`, or your own.
 * @param files What the files of the figure are: `figureFile` of `reforest/io`. @default none
 * @returns The breaches in the order of the rules; none when the figure is fit to be sent.
 * @throws {Error} if the drawing has no size in millimetres.
 *
 * @example
 * ```ts
 * import { checkFigure, describeBreach, journals, prismaFlow } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const main = { title: "Records", lines: [{ text: "Screened", n: 12 }] };
 * const figure = prismaFlow({
 *   title: "Made-up",
 *   stages: [{ id: "screening", title: "Screening", rows: [{ main }] }],
 * });
 * const breaches = checkFigure(figure, journals.plos);
 * assert.ok(breaches.some(({ rule }) => rule === "font"));
 * assert.match(describeBreach(breaches[0]!), /: found .*; allowed: .*; /);
 * ```
 */
export function checkFigure(
  figure: Pick<Figure, "id" | "svg">,
  profile: JournalProfile,
  files: readonly FigureFile[] = [],
): readonly Breach[] {
  const { id, svg } = figure;
  return [
    ...checkDrawing(id, svg, profile),
    ...checkFiles(id, sizeOfDrawing(id, svg), files, profile),
  ];
}
