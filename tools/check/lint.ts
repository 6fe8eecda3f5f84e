import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { House } from "./house.ts";
import type { Problem } from "./problem.ts";
import { crashed, runDeno } from "./run_deno.ts";

/** What `deno lint --json` prints, as far as it is read here. */
interface LintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly range: { readonly start: { readonly line: number } };
    readonly message: string;
    readonly code: string;
    readonly hint: string | null;
  }[];
  readonly errors: readonly { readonly file_path: string; readonly message: string }[];
  readonly checked_files: readonly string[];
}

/** Deno's recommended lint rules. */
export async function lint(house: House): Promise<readonly Problem[]> {
  const run = await runDeno(["lint", "--json"], house.root);
  const report = lintReport(run.stdout);
  if (report === null) return [crashed("lint", run)];
  return [
    ...report.diagnostics.map((d) => ({
      where: `${pathIn(house.root, d.filename)}, line ${d.range.start.line}`,
      found: `${d.code} (${d.message})`,
      allowed: "Deno's recommended lint rules",
      cure: d.hint ?? "see https://docs.deno.com/lint/rules/" + d.code,
    })),
    ...unread(report, house.root),
  ];
}

/** Parses the report; null when the command did not get as far as writing one. */
export function lintReport(stdout: string): LintReport | null {
  try {
    return JSON.parse(stdout) as LintReport;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Files that could not be parsed, or on which a rule itself failed. */
export function unread(report: LintReport, root: string): Problem[] {
  return report.errors.map((error) => ({
    where: pathIn(root, error.file_path),
    found: error.message.trim().split("\n").slice(0, 3).join(" / "),
    allowed: "TypeScript that can be parsed",
    cure: "correct the syntax",
  }));
}

/** Path in the project of a file that Deno names by its URL or absolute path. */
export function pathIn(root: string, filename: string): string {
  return relative(root, filename.startsWith("file:") ? fileURLToPath(filename) : filename);
}
