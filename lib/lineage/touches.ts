import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { Review } from "../table/review_types.ts";
import { outputsFrom, sentencesWith, tablesAndFigures } from "./carriers.ts";
import { filesBehind } from "./files_behind.ts";
import { inputCell } from "./input_cell.ts";
import { mayVanish, reaches } from "./reaches.ts";
import { cellKey, trailOf } from "./trail_of.ts";
import type { CellPlace, CellUse, Output, Scope, Touched } from "./types.ts";

/**
 * All that one cell reaches: the named numbers that a change of it alone may change, the results
 * that hold them, the sentences that print them, and the tables and figures of their analyses.
 *
 * The name of a study reaches the numbers of that study, and where rows are summed, paired or held
 * against overlaps those of its analysis. Two things are left out: what another study would become
 * if the row took its name, and rounding. Studies are added in the order of their names, so that a
 * new name may move pooled numbers in their last bits.
 *
 * @param review The review.
 * @param results Answer of {@linkcode manuscriptResults} on it.
 * @param place The cell: path inside the review's folder, line (the header is line 1), column.
 * @param outputs What the notebooks wrote (`manifest.json`); none, no tables and figures.
 * @throws {Error} if there is no such cell; the message lists what is there.
 *
 * @example A count reaches its own trial and what pools it; a printed name reaches no number
 * ```ts
 * import { manuscriptResults, touches } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const results = manuscriptResults(review);
 * const at = (column: string) => touches(review, results, { file: "bcg.csv", line: 2, column });
 * assert.ok(at("tpos").quantities.includes("tuberculosis.estimate"));
 * assert.ok(!at("tpos").quantities.includes("tuberculosis.random.study.3.estimate"));
 * assert.deepEqual(at("author").quantities, []);
 * ```
 */
export function touches(
  review: Review,
  results: ManuscriptResults,
  place: CellPlace,
  outputs: readonly Output[] = [],
): Touched {
  const cell = inputCell(review, place);
  const trail = trailOf(review, results);
  const uses = trail.uses.filter((use) => cellKey(use) === cellKey(place));
  const reached = (how: (use: CellUse, scope: Scope) => boolean) =>
    trail.numbers.filter(({ id }) => {
      const scope = trail.scopes.get(id) ?? null;
      return scope !== null && uses.some((use) => how(use, scope));
    });
  const numbers = reached(reaches);
  const byFile = trail.numbers.filter(({ id, result }) =>
    (trail.scopes.get(id) ?? null) === null && filesBehind(result, results).includes(place.file)
  );
  const analyses = new Set(uses.map(({ analysis }) => analysis));
  const known = results.analyses.map(({ id }) => id);
  const paths = outputsFrom(review, outputs, [place.file], analyses, known);
  const stored = paths.filter((path) => path.startsWith("results/"));
  const ids = new Set([...numbers, ...byFile].map(({ id }) => id));
  return {
    kind: "touched",
    review: review.name,
    cell,
    uses,
    quantities: numbers.map(({ id }) => id),
    mayVanish: reached(mayVanish).map(({ id }) => id),
    byFile: byFile.map(({ id }) => id),
    results: [...new Set([...[...numbers, ...byFile].map(({ result }) => result), ...stored])]
      .sort(),
    ...tablesAndFigures(paths),
    sentences: sentencesWith(review, results, trail.numbers, ids),
  };
}
