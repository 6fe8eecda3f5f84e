import { relative } from "node:path";
import type { House } from "./house.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** Files, and cells of notebooks, that `deno fmt` would write otherwise. */
export async function formatting(house: House): Promise<readonly Problem[]> {
  const run = await runDeno(["fmt", "--check"], house.root);
  if (run.success) return [];
  const report = run.stderr + run.stdout;
  return reported.test(report) ? unformatted(report, house.root) : [crashed("fmt", run)];
}

const reported = /^error: Found \d+ not formatted files?/m;

/**
 * Reads the report of `deno fmt --check`. Deno names notebooks whose text it would not change (see
 * https://github.com/denoland/deno/issues/25840); the difference that it shows below them is empty.
 */
export function unformatted(report: string, root: string): Problem[] {
  return report.split(/^(?=from .+:$|error: )/m).flatMap((block) => {
    const [, file, difference = ""] = block.match(/^from (.+):\n([^]*)$/) ?? [];
    if (file === undefined || difference.trim() === "") return [];
    return [{
      where: relative(root, file),
      found: "text that is not formatted",
      allowed: "what deno fmt writes",
      cure: "run make fmt",
    }];
  });
}
