import type { ModuleFault } from "./lint_modules.ts";
import { runDeno } from "./run_deno.ts";

/** Runs `deno check` on modules and what they import. */
export async function checkModules(
  files: readonly string[],
  config: string,
): Promise<ModuleFault[]> {
  const { code, stderr } = await runDeno(["check", `--config=${config}`, ...files]);
  if (code === 0) return [];
  const faults = readCheckReport(stderr);
  return faults.length > 0
    ? faults
    : [{ file: files[0] ?? "", line: null, message: stderr.trim(), kind: "type" }];
}

/**
 * Reads the report of `deno check`, which has no form for programs: blocks of a message, the line
 * of code with its underlining, and the place.
 */
export function readCheckReport(report: string): ModuleFault[] {
  return report.split(/\n(?=TS\d+ \[ERROR\]|error: )/).flatMap((block): ModuleFault[] => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => /^\s+at file:.*:\d+:\d+$/.test(line));
    const place = /^\s+at file:\/\/(.*):(\d+):\d+$/.exec(lines[at] ?? "");
    if (place === null || !/^(TS\d+ \[ERROR\]|error): /.test(block)) return [];
    const isUnderlined = /^\s*~+\s*$|^\s*\^\s*$/.test(lines[at - 1] ?? "");
    const message = lines.slice(0, isUnderlined ? at - 2 : at).join("\n");
    return [{
      file: decodeURIComponent(place[1] ?? ""),
      line: Number(place[2]),
      message: message.replace(/^(TS\d+) \[ERROR\]:\s+/, "$1 ").replace(/^error: /, ""),
      kind: "type",
    }];
  });
}
