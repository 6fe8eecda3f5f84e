import { join } from "node:path";
import { lastText } from "./last_text.ts";
import { residentMegabytes } from "./resident_megabytes.ts";
import type { Limits } from "./types.ts";

/** Where a module runs and what it may use. */
export interface Cell {
  /** Folder of the project; all that a review is computed from may be read, and nothing else. */
  readonly root: string;
  readonly review: string;
  /** Folder of the modules; may be read. */
  readonly code: string;
  /** Folder of the outputs; the only one that may be written. */
  readonly output: string;
  readonly limits: Limits;
  /** The machine that the module is to believe in, for tests. */
  readonly machine?: {
    readonly env?: Readonly<Record<string, string>>;
    readonly preload?: string;
  };
  readonly signal?: AbortSignal | undefined;
}

/** How a module ended; `stopped` is the limit that it went beyond. */
export interface ModuleEnd {
  readonly success: boolean;
  readonly stopped: "time" | "memory" | null;
  readonly stderr: string;
}

/** Often enough that memory filled at some gigabytes a second is noticed in time. */
const watchMilliseconds = 50;

/**
 * Runs a module in a process of its own under Deno's permissions: it reads the library, the data,
 * the packages and the other modules, writes the output folder, and reads two variables. There is
 * no network, no subprocess, no native code and nothing of the machine; the committed outputs
 * cannot be read. Beyond its limits it is killed.
 */
export async function runModule(module: string, cell: Cell): Promise<ModuleEnd> {
  const { limits, signal } = cell;
  signal?.throwIfAborted();
  const child = new Deno.Command(Deno.execPath(), {
    args: await argumentsFor(module, cell),
    clearEnv: true,
    env: environmentOf(cell),
    cwd: cell.output,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let stopped: ModuleEnd["stopped"] = null;
  const kill = () => {
    try {
      child.kill("SIGKILL");
    } catch (error) {
      // It ended by itself in the meantime.
      if (!(error instanceof TypeError) && !(error instanceof Deno.errors.NotFound)) throw error;
    }
  };
  const stop = (why: "time" | "memory") => {
    stopped ??= why;
    kill();
  };
  const clock = setTimeout(() => stop("time"), limits.seconds * 1000);
  const watch = setInterval(async () => {
    const held = await residentMegabytes(child.pid);
    if (held !== null && held > limits.megabytes) stop("memory");
  }, watchMilliseconds);
  signal?.addEventListener("abort", kill, { once: true });
  try {
    const [stderr, { success }] = await Promise.all([lastText(child.stderr), child.status]);
    signal?.throwIfAborted();
    if (/JavaScript heap out of memory|Reached heap limit/.test(stderr)) stopped ??= "memory";
    return { success, stopped, stderr };
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    signal?.removeEventListener("abort", kill);
  }
}

async function argumentsFor(module: string, cell: Cell): Promise<string[]> {
  const { root, code, output, limits, machine } = cell;
  const readable = [
    ...["lib", "data", "vendor", "node_modules"].map((folder) => join(root, folder)),
    // Packages may be linked in from another place.
    await Deno.realPath(join(root, "node_modules")),
    code,
    output,
  ];
  return [
    "run",
    "--no-prompt",
    "--no-check",
    `--config=${join(root, "deno.json")}`,
    "--frozen",
    "--cached-only",
    "--no-remote",
    `--v8-flags=--max-old-space-size=${limits.megabytes}`,
    `--allow-read=${readable.join(",")}`,
    `--allow-write=${output}`,
    "--allow-env=REVIEW,REFOREST_OUTPUT",
    ...(machine?.preload === undefined ? [] : [`--preload=${machine.preload}`]),
    module,
  ];
}

function environmentOf({ review, output, machine }: Cell): Record<string, string> {
  const cache = Deno.env.get("DENO_DIR");
  const home = Deno.env.get("HOME");
  return {
    // Deno itself needs to know where its cache is; the module cannot read these.
    ...(cache === undefined ? {} : { DENO_DIR: cache }),
    ...(home === undefined ? {} : { HOME: home }),
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
    TZ: "UTC",
    LANG: "C.UTF-8",
    ...machine?.env,
    REVIEW: review,
    REFOREST_OUTPUT: output,
  };
}
