import type { Review } from "../table/review_types.ts";
import type { DataProblem } from "../table/types.ts";
import { editedTables } from "./edited_tables.ts";
import type { BenchEdit } from "./types.ts";

/**
 * What is wrong with hypothetical cells and pasted rows: each value by its column in the data
 * dictionary, then keys, foreign keys and rules between cells, as if the files read so.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param edits In the order in which they are made.
 * @returns Every fault; none where the tables would be valid.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { editProblems } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const edit = { kind: "cell", table: "bcg", line: 2, column: "tpos", text: "1,5" } as const;
 * const [problem] = editProblems(await loadReview("bcg"), [edit]);
 * assert.ok(problem);
 * assert.match(
 *   describeProblem(problem),
 *   /^data\/bcg\/bcg.csv, line 2, column "tpos": found "1,5"; allowed: a whole number, 0 or more/,
 * );
 * ```
 */
export function editProblems(
  review: Review,
  edits: readonly BenchEdit[],
): readonly DataProblem[] {
  return editedTables(review, edits).problems;
}
