import type { House } from "./house.ts";
import { pathIn } from "./lint.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/**
 * The compiler, over everything that is TypeScript, and the examples of docstrings. It ends with
 * an error for unused imports in examples, since Deno adds an import of everything that the file
 * exports to each of them; these are no problem.
 */
export async function typeCheck(house: House): Promise<readonly Problem[]> {
  const folders = ["lib", "page", "tools", "tests", "bench"].filter((folder) =>
    [...house.files.keys()].some((path) => path.startsWith(`${folder}/`) && path.endsWith(".ts"))
  );
  const run = await runDeno(["check", "--quiet", "--doc", ...folders], house.root);
  if (run.success) return [];
  const errors = typeErrors(run.stderr, house.root);
  return errors.length > 0
    ? errors.filter((error) => !addedByDeno(error))
    : [crashed("check", run)];
}

/** Reads the compiler's report. */
export function typeErrors(report: string, root: string): Problem[] {
  const problems: Problem[] = [];
  for (const block of report.split(/^(?=TS\d+ \[ERROR\]: )/m)) {
    const error = block.match(/^(TS\d+) \[ERROR\]: (.+)/);
    const place = block.match(/^ {4}at (file:.+?):(\d+):\d+$/m);
    if (error === null) continue;
    problems.push({
      where: place === null ? "deno check" : placeIn(root, place[1] ?? "", place[2] ?? ""),
      found: `${error[1]}: ${error[2]?.replaceAll(`file://${root}`, "")}`,
      allowed: "what the compiler accepts",
      cure: "mend the type, and leave the options of deno.json as they are",
    });
  }
  return problems;
}

/** Deno names the example in lines 3 to 8 of a.ts "a.ts#3-8.ts". */
function placeIn(root: string, file: string, line: string): string {
  const [, path = file, lines] = file.match(/^(.+)#(\d+-\d+)\.tsx?$/) ?? [];
  const where = pathIn(root, path);
  return lines === undefined ? `${where}, line ${line}` : `${where}, example in lines ${lines}`;
}

/** Errors about unused imports, in examples only. */
function addedByDeno({ where, found }: Problem): boolean {
  return where.includes(", example in lines ") && /^TS(?:6133|6192|6196|6198):/.test(found);
}
