import { DataProblems } from "../table/data_problems.ts";
import type { DataProblem } from "../table/types.ts";

/** Rows that cannot be counted: a study twice in one stratum, more events than people. */
export function rowProblems(check: () => readonly DataProblem[]): readonly DataProblem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof DataProblems) return error.problems;
    if (!(error instanceof Error && error.name === "Error")) throw error;
    const [where = "setting", ...what] = error.message.split(": ");
    const [found = "", allowed = "", advice = ""] = what.join(": ").split("; ");
    return [{
      file: where,
      line: null,
      column: null,
      found,
      allowed: allowed.replace(/^allowed: /, ""),
      advice,
    }];
  }
}
