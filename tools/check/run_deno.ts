/** How a run of the pinned Deno ended. */
export interface DenoRun {
  readonly success: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a subcommand of the Deno that runs this tool, in the given folder. */
export async function runDeno(args: readonly string[], folder: string): Promise<DenoRun> {
  const run = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: folder,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { success: run.success, stdout: text.decode(run.stdout), stderr: text.decode(run.stderr) };
}

/** A subcommand that failed without saying what is wrong with which file. */
export function crashed(command: string, { stdout, stderr }: DenoRun): {
  where: string;
  found: string;
  allowed: string;
  cure: string;
} {
  const said = (stderr.trim() || stdout.trim() || "nothing").split("\n").slice(0, 6).join(" / ");
  return {
    where: `deno ${command}`,
    found: `a failure that says: ${said}`,
    allowed: "a list of problems, or none",
    cure: "run the command by itself and mend what stops it",
  };
}
