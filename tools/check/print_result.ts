import { formatProblem } from "./problem.ts";
import type { CheckResult } from "./run_checks.ts";

/** Problems shown of one check, unless all are asked for. */
const shown = 20;

/** A check in one line, and its problems below it. */
export function formatResult({ name, problems }: CheckResult, all: boolean): string {
  const count = problems.length;
  const state = count === 0 ? "ok" : `${count} problem${count === 1 ? "" : "s"}`;
  const listed = all ? problems : problems.slice(0, shown);
  const rest = count - listed.length;
  return [
    `${name.padEnd(26, " .")} ${state}`,
    ...listed.map((problem) => `  ${formatProblem(problem)}`),
    ...(rest > 0 ? [`  and ${rest} more: deno task check --all`] : []),
  ].join("\n");
}
