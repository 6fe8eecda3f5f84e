import { readSyntaxError } from "./find_syntax_error.ts";
import { runDeno } from "./run_deno.ts";

/** A fault at a line of a file. */
export interface ModuleFault {
  readonly file: string;
  /** From 1; null when the fault has no line. */
  readonly line: number | null;
  readonly message: string;
  readonly kind: "syntax" | "lint" | "type";
}

/**
 * Rules that a notebook need not keep: the type check reports unused names already, and a cell
 * may await nothing.
 */
const excluded = ["no-unused-vars", "require-await"];

interface LintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly range: { readonly start: { readonly line: number } };
    readonly message: string;
    readonly code: string;
  }[];
  readonly errors: readonly { readonly file_path: string; readonly message: string }[];
}

/** Runs `deno lint` on modules; code that does not parse is reported for each of them. */
export async function lintModules(
  files: readonly string[],
  config: string,
): Promise<ModuleFault[]> {
  const rules = `--rules-exclude=${excluded.join(",")}`;
  const { stdout } = await runDeno(["lint", `--config=${config}`, rules, "--json", ...files]);
  const report: LintReport = JSON.parse(stdout);
  return [
    ...report.errors.map(({ file_path, message }): ModuleFault => ({
      ...readSyntaxError(message),
      file: file_path,
      kind: "syntax",
    })),
    ...report.diagnostics.map(({ filename, range, message, code }): ModuleFault => ({
      file: decodeURIComponent(filename.replace(/^file:\/\//, "")),
      line: range.start.line,
      message: `${message} (${code})`,
      kind: "lint",
    })),
  ];
}
