import { fileURLToPath } from "node:url";
import { removeFolder } from "../run/swap_folder.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker_types.ts";

/** Where a worker runs. */
export interface WorkerPlace {
  /** The Deno that runs it. */
  readonly program: string;
  /** A folder for what it compiles; nothing else is in it. */
  readonly cache: string;
  /** Folder with deno.json and node_modules; it may read this, and nothing else. */
  readonly folder: string;
  /** Other folders that it may read. */
  readonly readable: readonly string[];
  /** How long one rerun may take. */
  readonly seconds: number;
}

/** A worker that is asked one thing after the other. */
export interface WorkerProcess {
  readonly ask: (request: WorkerRequest) => Promise<WorkerAnswer>;
  readonly end: () => Promise<void>;
}

/** Libraries that one process loads before another takes its place: modules are never unloaded. */
const most = 40;

/** Starts a worker when it is asked first, and another one when that has come to its end. */
export function workerProcess(place: WorkerPlace): WorkerProcess {
  let running: ReturnType<typeof start> | null = null;
  let entries = new Set<string>();
  const end = async () => {
    await running?.stop();
    // What Deno compiled of these libraries is asked for no more.
    await removeFolder(place.cache);
    running = null;
    entries = new Set();
  };
  return {
    ask: async (request) => {
      if (entries.size >= most && !entries.has(request.entry)) await end();
      running ??= start(place);
      entries.add(request.entry);
      const answer = await running.ask(request);
      if ("ended" in answer) {
        await end();
        return { why: answer.ended };
      }
      return answer;
    },
    end,
  };
}

function start({ program, cache, folder, readable, seconds }: WorkerPlace) {
  const child = new Deno.Command(program, {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--no-code-cache",
      "--no-remote",
      "--cached-only",
      `--config=${folder}/deno.json`,
      `--allow-read=${[folder, ...readable].join(",")}`,
      fileURLToPath(new URL("./worker.ts", import.meta.url)),
    ],
    // What it compiles is gone with the folder.
    env: { DENO_DIR: cache, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  const lines = linesOf(child.stdout);
  const said = new Response(child.stderr).text();
  const ask = async (
    request: WorkerRequest,
  ): Promise<WorkerAnswer | { readonly ended: string }> => {
    let isLate = false;
    const clock = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    try {
      await writer.write(new TextEncoder().encode(`${JSON.stringify(request)}\n`));
      const { value, done } = await lines.next();
      if (!done) return JSON.parse(value);
      return {
        ended: isLate ? `it took longer than ${seconds} s` : `it ended: ${(await said).trim()}`,
      };
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof Deno.errors.BrokenPipe)) throw error;
      return { ended: `it ended: ${(await said).trim()}` };
    } finally {
      clearTimeout(clock);
    }
  };
  const stop = async () => {
    await writer.close().catch(() => {});
    await child.status;
    await said;
    await lines.return(undefined);
  };
  return { ask, stop };
}

async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string, void> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
