import type { Problem } from "./problem.ts";

/** A named check and what it found. */
export interface CheckResult {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Looks for problems of one kind. */
export type Find = () => readonly Problem[] | Promise<readonly Problem[]>;

/**
 * Runs checks side by side, and calls `report` for each in the order of the list. A check that
 * fails to run has found a problem.
 */
export async function runChecks(
  checks: Readonly<Record<string, Find>>,
  report: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const running = Object.entries(checks).map(
    async ([name, find]): Promise<CheckResult> => {
      try {
        return { name, problems: await find() };
      } catch (error) {
        return { name, problems: [couldNotRun(name, error)] };
      }
    },
  );
  const results: CheckResult[] = [];
  for (const promise of running) {
    const result = await promise;
    results.push(result);
    report(result);
  }
  return results;
}

function couldNotRun(name: string, error: unknown): Problem {
  return {
    where: `check "${name}"`,
    found: `an error: ${error instanceof Error ? error.message : String(error)}`,
    allowed: "a check that runs to its end",
    cure: "mend the check in tools/check",
  };
}
