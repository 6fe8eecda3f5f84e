import { nearestName } from "../table/nearest_name.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { Review } from "../table/review_types.ts";
import { outputsFrom, sentencesWith, tablesAndFigures } from "./carriers.ts";
import { computedBy } from "./computed_by.ts";
import { filesBehind } from "./files_behind.ts";
import { inputCell } from "./input_cell.ts";
import { reaches } from "./reaches.ts";
import { cellKey, type Trail, trailOf } from "./trail_of.ts";
import type { CellPlace, InputCell, Lineage, Output } from "./types.ts";

/**
 * Where a named number comes from: the cells that it was computed from (after corrections), the
 * choices in force, the function, the digests of the source files; and what prints it.
 *
 * A cell is listed if a change of it alone may change the value: counts of a study reach the
 * numbers of that study, its stratum, and what compares strata; a filter, a stratum or an arm
 * reaches what its row may leave or join; a printed name reaches no number. Cells of a row that two
 * columns keep out are not listed. That is held against reruns by experiment (`docs/trail.md`).
 * Numbers of the flow of records, of the agreement of extractions and of the risk of bias are
 * followed to their files only (`granularity: "file"`).
 *
 * @param review The review.
 * @param results Answer of {@linkcode manuscriptResults} on it.
 * @param quantity Id of a named number ({@linkcode reviewNumbers}).
 * @param outputs What the notebooks wrote (`manifest.json`), for the tables and figures that carry
 *   it: those of its analysis, by name and inputs.
 * @throws {Error} if there is no such number, with the nearest one.
 *
 * @example The events of a study are one cell; its weight leans on all of them
 * ```ts
 * import { lineageOf, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const results = manuscriptResults(review);
 * const events = lineageOf(review, results, "tuberculosis.random.study.1.events-treated");
 * assert.deepEqual(events.cells.map(({ column, value }) => [column, value]), [
 *   ["alloc", "random"],
 *   ["tpos", 4],
 *   ["trial", 1],
 * ]);
 * const pooled = lineageOf(review, results, "tuberculosis.estimate");
 * assert.equal(pooled.cells.length, 13 * 4);
 * assert.ok(pooled.sentences.includes("results.tuberculosis"));
 * ```
 */
export function lineageOf(
  review: Review,
  results: ManuscriptResults,
  quantity: string,
  outputs: readonly Output[] = [],
): Lineage {
  const trail = trailOf(review, results);
  const number = trail.numbers.find(({ id }) => id === quantity);
  if (!number) throw unknown(quantity, trail);
  const scope = trail.scopes.get(quantity) ?? null;
  const places = scope === null ? [] : trail.uses.filter((use) => reaches(use, scope));
  const cells = [...new Map(places.map((place) => [cellKey(place), place])).values()]
    .sort(inOrder).map((place): InputCell => inputCell(review, place));
  const analysis = results.analyses.find(({ id }) => id === scope?.analysis);
  const choices = analysis?.choices ?? {};
  const files = scope === null ? filesBehind(number.result, results) : [
    ...new Set(
      cells.flatMap(({ file, corrected }) => corrected ? [file, "corrections.json"] : [file]),
    ),
  ];
  const paths = outputsFrom(
    review,
    outputs,
    scope === null ? files : analysis?.inputs ?? [],
    new Set(scope ? [scope.analysis] : []),
    results.analyses.map(({ id }) => id),
  ).filter((path) => scope === null || path.includes(scope.analysis));
  return {
    kind: "lineage",
    review: review.name,
    quantity,
    value: number.value,
    text: number.text,
    result: number.result,
    pointer: number.pointer,
    analysis: scope?.analysis ?? null,
    granularity: scope === null ? "file" : "cell",
    cells,
    choices,
    variant: scope?.variants.filter((name) => name !== "").join(", ") || null,
    computedBy: computedBy(number, choices),
    files: review.files.filter(({ path }) => files.includes(path)),
    sentences: sentencesWith(review, results, trail.numbers, new Set([quantity])),
    ...tablesAndFigures(paths),
  };
}

function inOrder(one: CellPlace, other: CellPlace): number {
  const less = one.file < other.file ||
    (one.file === other.file &&
      (one.line < other.line || (one.line === other.line && one.column < other.column)));
  return less ? -1 : 1;
}

function unknown(quantity: string, { numbers }: Trail): Error {
  const near = nearestName(quantity, numbers.map(({ id }) => id));
  const advice = near === null ? "see numbers.json for all of them" : `did you mean "${near}"?`;
  return new Error(
    `found no named number "${quantity}"; allowed: the ${numbers.length} ids of the review; ${advice}`,
  );
}
