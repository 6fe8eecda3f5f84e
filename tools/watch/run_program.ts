import type { RunOutcome } from "./watch_review.ts";

const patienceSeconds = 10;

/**
 * Runs a program whose lines are told as they come. Aborted, it is asked to end, and ended when it
 * does not.
 */
export async function runProgram(
  [program = "", ...args]: readonly string[],
  folder: string,
  how: { readonly signal: AbortSignal; readonly tell: (line: string) => void },
): Promise<RunOutcome> {
  const child = new Deno.Command(program, {
    args,
    cwd: folder,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let insist: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    end(child, "SIGTERM");
    insist = setTimeout(() => end(child, "SIGKILL"), patienceSeconds * 1000);
  };
  if (how.signal.aborted) stop();
  how.signal.addEventListener("abort", stop);
  try {
    const lines: string[] = [];
    const keep = (line: string) => {
      lines.push(line);
      how.tell(line);
    };
    await Promise.all([readLines(child.stdout, keep), readLines(child.stderr, keep)]);
    return { isWell: (await child.status).success, lines };
  } finally {
    how.signal.removeEventListener("abort", stop);
    clearTimeout(insist);
  }
}

function end(child: Deno.ChildProcess, signal: Deno.Signal): void {
  try {
    child.kill(signal);
  } catch {
    // It has ended by itself.
  }
}

async function readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  take: (line: string) => void,
): Promise<void> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  }
  if (rest !== "") take(rest);
}
