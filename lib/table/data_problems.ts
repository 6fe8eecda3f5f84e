import { describeProblem } from "./describe_problem.ts";
import type { DataProblem } from "./types.ts";

/**
 * All faults of a review's files at once; the message has one line for each.
 *
 * @example
 * ```ts
 * import { DataProblems } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const error = new DataProblems([{
 *   file: "data/x/studies.csv",
 *   line: null,
 *   column: null,
 *   found: "no such file",
 *   allowed: "a CSV file",
 *   advice: "add it",
 * }]);
 * assert.equal(error.message, "data/x/studies.csv: found no such file; allowed: a CSV file; add it");
 * assert.equal(error.problems.length, 1);
 * ```
 */
export class DataProblems extends Error {
  override readonly name = "DataProblems";
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.problems = problems;
  }
}
