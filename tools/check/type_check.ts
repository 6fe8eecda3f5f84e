import type { House } from "./house.ts";
import { pathIn } from "./lint.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** The compiler, over everything that is TypeScript. */
export async function typeCheck(house: House): Promise<readonly Problem[]> {
  const folders = ["lib", "tools", "tests", "bench"].filter((folder) =>
    [...house.files.keys()].some((path) => path.startsWith(`${folder}/`) && path.endsWith(".ts"))
  );
  const run = await runDeno(["check", "--quiet", ...folders], house.root);
  if (run.success) return [];
  const problems = typeErrors(run.stderr, house.root);
  return problems.length > 0 ? problems : [crashed("check", run)];
}

/** Reads the compiler's report. */
export function typeErrors(report: string, root: string): Problem[] {
  const problems: Problem[] = [];
  for (const block of report.split(/^(?=TS\d+ \[ERROR\]: )/m)) {
    const error = block.match(/^(TS\d+) \[ERROR\]: (.+)/);
    const place = block.match(/^ {4}at (file:.+?):(\d+):\d+$/m);
    if (error === null) continue;
    problems.push({
      where: place === null ? "deno check" : `${pathIn(root, place[1] ?? "")}, line ${place[2]}`,
      found: `${error[1]}: ${error[2]}`,
      allowed: "what the compiler accepts",
      cure: "mend the type, and leave the options of deno.json as they are",
    });
  }
  return problems;
}
