import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inParallel } from "../run/in_parallel.ts";
import { collectRun } from "./collect_run.ts";
import { describeStop } from "./describe_stop.ts";
import { type Cell, runModule } from "./run_module.ts";
import { readShown, type ShownNotebook } from "./shown/read_shown.ts";
import type { NotebookStop } from "./types.ts";
import { writeModules, type WrittenModule } from "./write_modules.ts";

/** Notebooks are independent; more than two would only wait for each other. */
const atOnce = 2;

/** What {@linkcode rerun} needs to know. */
export interface RerunOptions extends Omit<Cell, "output" | "code"> {
  /** Paths of the notebooks from the root. */
  readonly notebooks: readonly string[];
  /** An empty folder for modules and outputs. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

/** What a rerun has given. */
export interface Rerun {
  /** The folder with what the notebooks wrote. */
  readonly output: string;
  /** What their cells showed, by the path of the notebook; those that were not run are missing. */
  readonly shown: ReadonlyMap<string, ShownNotebook>;
  /** The notebooks that did not run to their end. */
  readonly stopped: readonly NotebookStop[];
}

const recorder = fileURLToPath(new URL("./shown/recorder.ts", import.meta.url));

/**
 * Runs notebooks as modules, two at a time, each in a folder that is its own: none can touch what
 * another wrote. The failure of one does not keep the others from running.
 */
export async function rerun({ folder, notebooks, tell, ...how }: RerunOptions): Promise<Rerun> {
  const [code, output] = [join(folder, "code"), join(folder, "outputs")];
  await Deno.mkdir(code);
  await Deno.mkdir(output);
  const { modules, refused } = await writeModules(notebooks, how.root, code);
  const stopped: NotebookStop[] = [];
  const shown = new Map<string, ShownNotebook>();
  const stop = (found: NotebookStop) => {
    stopped.push(found);
    tell(`  STOPPED  ${found.notebook}: ${found.why}`);
  };
  refused.forEach(stop);
  const runOne = async ({ notebook, name, module, exported }: WrittenModule) => {
    const run = join(folder, "runs", name);
    await Deno.mkdir(run, { recursive: true });
    const end = await runModule(module, { ...how, code, output: run }, {
      preload: [recorder],
    });
    const seen = readShown(end.stdout);
    shown.set(notebook, seen);
    // What was written beyond the limit is not looked at.
    const strange = end.stopped === "disk" ? [] : await collectRun(run, output, name);
    const about = { module, exported, root: how.root, limits: how.limits };
    if (!end.success) return describeStop(end, about);
    return strange.length > 0 ? strange.join("; ") : earlyEnd(seen);
  };
  const tasks = modules.map((written) => async () => {
    const { notebook } = written;
    const why = await runOne(written);
    if (why === null) tell(`  done     ${notebook}`);
    else stop({ notebook, why });
  });
  await inParallel(atOnce, tasks, () => how.signal?.aborted ?? false);
  how.signal?.throwIfAborted();
  return { output, shown, stopped: stopped.sort((a, b) => (a.notebook < b.notebook ? -1 : 1)) };
}

/** Why a module that ended well did not run to its end; null when it did. */
function earlyEnd({ cells, isWhole }: ShownNotebook): string | null {
  return isWhole
    ? null
    : `code cell ${
      Math.max(...cells.keys())
    }: found an end before the last cell; allowed: to run ` +
      "to the end, without Deno.exit()";
}
