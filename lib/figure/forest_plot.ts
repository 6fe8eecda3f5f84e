import type { AnalysisResult } from "../analysis/types.ts";
import { forestContent } from "./forest_content.ts";
import { joinBlocks } from "./forest_rows.ts";
import { drawSheet } from "./forest_sheet.ts";
import type { ForestChoices } from "./forest_types.ts";
import type { Figure } from "./types.ts";

/**
 * Draws the forest plot of an analysis. It shows what the result holds and computes no statistic:
 * positions and texts only.
 *
 * From left to right: study, columns that the protocol shows, counts, plot, estimate with
 * interval, weight. Ratios stand on a logarithmic axis with a line at 1, differences on one with
 * a line at 0, proportions in percent. Strata have headings, their own diamond, prediction
 * interval and heterogeneity; a stratum that is not pooled says why. What is not estimable is
 * said in words. An analysis whose headline is crude shows crude proportions with their exact
 * intervals. Below stand the notes, what was left out with reasons counted, and the figures that
 * publications print, marked as such. With `riskOfBias`, the judgements of each study stand in
 * columns of signs on the right; a study that nobody judged has a dot in each.
 *
 * Every text is measured with the metrics of DejaVu Sans: columns get the width they need, long
 * labels are wrapped, and the page grows with its rows (and beyond 180 mm where the texts need
 * it), so that no text is cut off and none overlaps another.
 *
 * @param result Answer of an analysis of a protocol.
 * @param choices See {@linkcode ForestChoices}.
 * @returns A figure; the same bytes for the same result and choices.
 * @throws {Error} if the font lacks a letter of a label (naming both), there is no study, or a
 *   judgement of risk of bias is a word that no tool uses.
 * @throws {RangeError} if the ends of the axis are not in order.
 *
 * @example First bleeding under beta-blockers (Pagliaro et al. 1992 print 0.54, 0.39 to 0.74)
 * ```ts
 * import { forestPlot } from "reforest/figure";
 * import { runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const result = runAnalysis(await loadReview("pagliaro1992"), "beta-blockers");
 * const favours = { left: "favours beta-blockers", right: "favours control" };
 * const figure = forestPlot(result, { favours });
 * assert.equal(figure.widthMm, 180);
 * assert.match(figure.svg, /^<svg xmlns=/);
 * assert.match(figure.alt, /Odds ratio 0\.54 \(95 % CI 0\.39 to 0\.74\)/);
 * ```
 */
export function forestPlot(result: AnalysisResult, choices: ForestChoices = {}): Figure {
  const { sheet, blocks } = forestContent("forestPlot", result, choices);
  return drawSheet({ ...sheet, rows: joinBlocks(blocks) }, choices);
}
