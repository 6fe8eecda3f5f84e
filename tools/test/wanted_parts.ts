/** The parts of a test run that were asked for, or what to print instead of running any. */
export type Wanted =
  | { readonly parts: readonly string[] }
  | { readonly message: string; readonly status: 0 | 1 };

/** Reads the command line: nothing, `--only NAME` (also more than once), or `--help`. */
export function wantedParts(args: readonly string[], known: readonly string[]): Wanted {
  const parts: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--help" || arg === "-h") return { message: help(known), status: 0 };
    const name = arg === "--only" ? args[++i] : arg.match(/^--only=(.*)$/)?.[1];
    if (name === undefined || !known.includes(name)) {
      const found = arg.startsWith("--only") ? `part "${name ?? ""}"` : `"${arg}"`;
      const allowed = `--only with one of ${known.join(", ")}, or --help`;
      return {
        message: `deno task test: found ${found}; allowed: ${allowed}; correct it`,
        status: 1,
      };
    }
    parts.push(name);
  }
  return { parts: parts.length === 0 ? known : known.filter((name) => parts.includes(name)) };
}

function help(known: readonly string[]): string {
  return [
    "make test, or: deno task test [--only PART]...",
    `  parts: ${known.join(", ")}; all of them by default`,
    "  the last line is `N passed, N failed`; the exit status is 0 when none failed",
  ].join("\n");
}
