/** Longest time for one part, in minutes; the whole run takes a few. */
const limit = 15;

/**
 * Runs a program in a folder, with its output shown as it comes. True when it ended by itself and
 * without a failure; a program that cannot be started, or hangs, has failed.
 */
export async function runCommand(
  [program = "", ...args]: readonly string[],
  folder: string,
): Promise<boolean> {
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(program, { args, cwd: folder, stdin: "null" }).spawn();
  } catch (error) {
    console.log(`${program}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  const timer = setTimeout(() => {
    console.log(`${program} ${args.join(" ")}: stopped after ${limit} minutes`);
    child.kill("SIGKILL");
  }, limit * 60_000);
  try {
    return (await child.status).success;
  } finally {
    clearTimeout(timer);
  }
}
