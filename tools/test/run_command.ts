/** Longest time for one part, in minutes; the whole run takes a few. */
const limit = 40;

/**
 * Runs a program in a folder, with its output shown as it comes. True when it ended by itself and
 * without a failure; a program that cannot be started, or hangs, has failed.
 *
 * @param show What to print for a line of the program's output, line end included; without it, the
 *   output is handed on as it is.
 */
export async function runCommand(
  [program = "", ...args]: readonly string[],
  folder: string,
  show: ((line: string) => string) | null = null,
): Promise<boolean> {
  let child: Deno.ChildProcess;
  try {
    const stdout = show === null ? "inherit" : "piped";
    child = new Deno.Command(program, { args, cwd: folder, stdin: "null", stdout }).spawn();
  } catch (error) {
    console.log(`${program}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  const timer = setTimeout(() => {
    console.log(`${program} ${args.join(" ")}: stopped after ${limit} minutes`);
    child.kill("SIGKILL");
  }, limit * 60_000);
  try {
    if (show !== null) await printLines(child.stdout, show);
    return (await child.status).success;
  } finally {
    clearTimeout(timer);
  }
}

async function printLines(
  stdout: ReadableStream<Uint8Array<ArrayBuffer>>,
  show: (line: string) => string,
): Promise<void> {
  const print = (text: string) => Deno.stdout.writeSync(new TextEncoder().encode(text));
  let rest = "";
  for await (const text of stdout.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) print(show(line));
  }
  if (rest !== "") print(show(rest));
}
