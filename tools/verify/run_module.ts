import { join } from "node:path";
import { removeFolder } from "../run/swap_folder.ts";
import { folderSize } from "./folder_size.ts";
import { lastText } from "./last_text.ts";
import { fillPrivateCache } from "./private_cache.ts";
import { readOutput } from "./read_output.ts";
import { residentMegabytes } from "./resident_megabytes.ts";
import type { Limits } from "./types.ts";

/** Where a module runs and what it may use. */
export interface Cell {
  /** Folder of the project; all that the review is computed from may be read, and nothing else. */
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

/** How a module is run. */
export interface ModuleChoices {
  /** Modules that are run before it. */
  readonly preload?: readonly string[];
  /** For modules of the project, which draw what notebooks have written. @default false */
  readonly mayReadOutput?: boolean;
}

/** How a module ended; `stopped` is the limit that it went beyond. */
export interface ModuleEnd {
  readonly success: boolean;
  readonly stopped: "time" | "memory" | "disk" | "print" | null;
  /** The signal that ended it, whoever sent it. */
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Often enough that memory filled at some gigabytes a second is noticed in time. */
const watchMilliseconds = 50;

/** Characters that a module may print; what it shows goes this way, and takes a few million. */
const printLimit = 64e6;

/**
 * Runs a module in a process of its own under Deno's permissions: it reads the library, the data,
 * the packages and the other modules, writes the output folder, and reads two variables. There is
 * no network, no subprocess, no native code and nothing of the machine; the committed outputs
 * cannot be read. Beyond its limits it is killed.
 *
 * Nothing may both be read and be written: to a folder that can be, `node:wasi` of Deno 2.9 adds
 * links that lead anywhere, and Deno follows them without asking.
 */
export async function runModule(
  module: string,
  cell: Cell,
  { preload = [], mayReadOutput = false }: ModuleChoices = {},
): Promise<ModuleEnd> {
  cell.signal?.throwIfAborted();
  const cache = await Deno.makeTempDir({ prefix: "reforest-cache-" });
  try {
    await fillPrivateCache(cache);
    const command = new Deno.Command(Deno.execPath(), {
      args: await argumentsFor(module, cell, { preload, mayReadOutput }),
      clearEnv: true,
      env: environmentOf(cell, cache),
      // Which can be read.
      cwd: cell.code,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    });
    return await watchRun(command.spawn(), cell, cache);
  } finally {
    await removeFolder(cache);
  }
}

async function watchRun(
  child: Deno.ChildProcess,
  { limits, output, signal }: Cell,
  cache: string,
): Promise<ModuleEnd> {
  let stopped: ModuleEnd["stopped"] = null;
  const kill = () => {
    try {
      child.kill("SIGKILL");
    } catch (error) {
      // It ended by itself in the meantime.
      if (!(error instanceof TypeError) && !(error instanceof Deno.errors.NotFound)) throw error;
    }
  };
  const stop = (why: ModuleEnd["stopped"]) => {
    stopped ??= why;
    kill();
  };
  const isFull = async () => {
    const most = limits.disk * 1e6;
    const written = await folderSize(output, most);
    return written + await folderSize(cache, most) > most;
  };
  const clock = setTimeout(() => stop("time"), limits.seconds * 1000);
  let hasEnded = false;
  const watch = async () => {
    while (!hasEnded) {
      const held = await residentMegabytes(child.pid);
      if (held !== null && held > limits.megabytes) stop("memory");
      if (await isFull()) stop("disk");
      await new Promise((done) => setTimeout(done, watchMilliseconds));
    }
  };
  const watched = watch();
  signal?.addEventListener("abort", kill, { once: true });
  try {
    const [stdout, stderr, end] = await Promise.all([
      readOutput(child.stdout, printLimit, () => stop("print")),
      lastText(child.stderr),
      child.status,
    ]);
    signal?.throwIfAborted();
    if (/JavaScript heap out of memory|Reached heap limit/.test(stderr)) stopped ??= "memory";
    if (await isFull()) stopped ??= "disk";
    return {
      success: end.success && stopped === null,
      stopped,
      signal: end.signal,
      stdout,
      stderr,
    };
  } finally {
    clearTimeout(clock);
    hasEnded = true;
    await watched;
    signal?.removeEventListener("abort", kill);
  }
}

async function argumentsFor(
  module: string,
  cell: Cell,
  { preload, mayReadOutput }: Required<ModuleChoices>,
): Promise<string[]> {
  const { root, review, code, output, limits, machine } = cell;
  const readable = [
    ...["lib", "data", "vendor", "node_modules"].map((folder) => join(root, folder)),
    // Packages may be linked in from another place.
    await Deno.realPath(join(root, "node_modules")),
    code,
    ...(mayReadOutput ? [output] : []),
  ];
  // The names of all reviews may be read, so that one that is missing can be told.
  const others = (await Array.fromAsync(Deno.readDir(join(root, "data"))))
    .filter(({ name }) => name !== review).map(({ name }) => join(root, "data", name)).sort();
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
    ...(others.length === 0 ? [] : [`--deny-read=${others.join(",")}`]),
    `--allow-write=${output}`,
    "--allow-env=REVIEW,REFOREST_OUTPUT",
    ...[machine?.preload ?? [], preload].flat().map((path) => `--preload=${path}`),
    module,
  ];
}

function environmentOf(
  { review, output, machine }: Cell,
  cache: string,
): Record<string, string> {
  return {
    // For Deno itself; the module cannot read it.
    DENO_DIR: cache,
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
    TZ: "UTC",
    LANG: "C.UTF-8",
    ...machine?.env,
    REVIEW: review,
    REFOREST_OUTPUT: output,
  };
}
