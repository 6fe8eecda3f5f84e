import { describeProblem } from "./describe_problem.ts";
import type { PlacedCorrection } from "./parse_corrections.ts";
import type { DataProblem } from "./types.ts";

/**
 * Faults that the tables have only since they are corrected are faults of the correction, which
 * stands in the same row, and are told where the correction is written.
 *
 * @param found Faults of the corrected tables.
 * @param before Faults of the tables as the files have them.
 */
export function blameCorrections(
  folder: string,
  found: readonly DataProblem[],
  before: readonly DataProblem[],
  placed: readonly PlacedCorrection[],
): readonly DataProblem[] {
  const known = new Set(before.map(describeProblem));
  return found.map((problem) => {
    if (known.has(describeProblem(problem))) return problem;
    const inRow = placed.filter(({ applied }) =>
      `${folder}/${applied.file}` === problem.file && applied.line === problem.line
    );
    const columns = (problem.column ?? "").split(", ");
    const guilty = inRow.find(({ applied }) => columns.includes(applied.column)) ?? inRow[0];
    // A key that other rows point to: their place is the better one to look at.
    if (guilty === undefined) {
      return { ...problem, advice: `${problem.advice}; corrections.json has changed a key` };
    }
    return {
      file: `${folder}/corrections.json`,
      line: guilty.line,
      column: null,
      pointer: guilty.pointer,
      found:
        `${problem.found} in ${problem.file}, line ${problem.line}, column "${problem.column}"`,
      allowed: problem.allowed,
      advice: "correct this entry, or add one for the other cell",
    };
  });
}
