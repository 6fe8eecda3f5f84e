/** One thing that is not as the house wants it. The grammar is that of every error of the project. */
export interface Problem {
  /** File, and the line or cell where there is one, e.g. "lib/model/pool.ts, line 12". */
  readonly where: string;
  readonly found: string;
  readonly allowed: string;
  /** What to do about it, as an instruction. */
  readonly cure: string;
}

/** A problem without its place, in the grammar "found ...; allowed: ...; what to do". */
export function complaint(problem: Omit<Problem, "where">): string {
  return `found ${problem.found}; allowed: ${problem.allowed}; ${problem.cure}`;
}

/** A problem as it is printed. */
export function formatProblem(problem: Problem): string {
  return `${problem.where}: ${complaint(problem)}`;
}
