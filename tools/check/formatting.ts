import { relative } from "node:path";
import type { House } from "./house.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** Files, and cells of notebooks, that `deno fmt` would write otherwise. */
export async function formatting(house: House): Promise<readonly Problem[]> {
  const run = await runDeno(["fmt", "--check"], house.root);
  if (run.success) return [];
  const problems = unformatted(run.stderr + run.stdout, house.root);
  return problems.length > 0 ? problems : [crashed("fmt", run)];
}

/** Reads the report of `deno fmt --check`. */
export function unformatted(report: string, root: string): Problem[] {
  return [...report.matchAll(/^from (.+):$/gm)].map((match) => ({
    where: relative(root, match[1] ?? ""),
    found: "text that is not formatted",
    allowed: "what deno fmt writes",
    cure: "run make fmt",
  }));
}
