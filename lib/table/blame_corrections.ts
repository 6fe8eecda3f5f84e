import { describeProblem } from "./describe_problem.ts";
import type { PlacedCorrection } from "./parse_corrections.ts";
import type { DataProblem } from "./types.ts";

/**
 * Faults that the tables have only since they are corrected are faults of a correction, and are told
 * where that is written.
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
    const columns = (problem.column ?? "").split(", ");
    const inFile = placed.filter(({ applied }) => `${folder}/${applied.file}` === problem.file);
    const inRow = inFile.filter(({ applied }) => applied.line === problem.line);
    const isNamed = ({ applied }: PlacedCorrection) => columns.includes(applied.column);
    // Outside its row a correction can only break a key: one that it repeats, or that it takes from
    // rows which point to it; those stand in other files, where their place is told.
    const guilty = inRow.find(isNamed) ?? inRow[0] ?? inFile.find(isNamed);
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
