import { runDeno } from "./run_deno.ts";

/** Where code does not parse, and why. */
export interface SyntaxFault {
  /** Line in the code, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Asks Deno's own parser; null when the code parses. */
export async function findSyntaxError(code: string): Promise<SyntaxFault | null> {
  const { stdout } = await runDeno(["lint", "--no-config", "--json", "--ext=ts", "-"], code);
  const report: { readonly errors: readonly { readonly message: string }[] } = JSON.parse(stdout);
  const [error] = report.errors;
  return error === undefined ? null : readSyntaxError(error.message);
}

/** Reads the parser's report, whose last line is a place and whose first says what is wrong. */
export function readSyntaxError(report: string): SyntaxFault {
  const [first = ""] = report.split("\n");
  const place = /:(\d+):\d+\s*$/.exec(report);
  return { line: Number(place?.[1] ?? 1), message: first.replace(/^SyntaxError: /, "") };
}
