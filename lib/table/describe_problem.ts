import type { DataProblem } from "./types.ts";

/**
 * One fault in one line: where, what was found, what is allowed, what to do.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describeProblem({
 *     file: "data/x/studies.csv",
 *     line: 12,
 *     column: "events",
 *     found: '"abc"',
 *     allowed: "a whole number, 0 or more",
 *     advice: "correct the cell or leave it empty if the value is missing",
 *   }),
 *   'data/x/studies.csv, line 12, column "events": found "abc"; allowed: a whole number, ' +
 *     "0 or more; correct the cell or leave it empty if the value is missing",
 * );
 * ```
 */
export function describeProblem(problem: DataProblem): string {
  const { file, line, character, column, pointer } = problem;
  const where = [
    file,
    ...(line === null ? [] : [`line ${line}`]),
    ...(character === undefined ? [] : [`column ${character}`]),
    ...(column === null ? [] : [`column "${column}"`]),
    ...(pointer === undefined || pointer === "" ? [] : [pointer]),
  ];
  const { found, allowed, advice } = problem;
  return `${where.join(", ")}: found ${found}; allowed: ${allowed}; ${advice}`;
}
