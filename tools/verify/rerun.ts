import { basename, join } from "node:path";
import { exportCells, type ExportedNotebook } from "../notebook/export_cells.ts";
import { NotebookFailure } from "../notebook/notebook_failure.ts";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import { inParallel } from "../run/in_parallel.ts";
import { describeStop } from "./describe_stop.ts";
import { type Cell, runModule } from "./run_module.ts";
import { strangeImports } from "./strange_imports.ts";
import type { NotebookStop } from "./types.ts";

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

interface Exported {
  readonly notebook: string;
  readonly module: string;
  readonly exported: ExportedNotebook;
}

/**
 * Runs notebooks as modules, two at a time. The failure of one does not keep the
 * others from running.
 *
 * @returns The folder with what they wrote, and the notebooks that did not run to their end.
 */
export async function rerun(
  { folder, notebooks, tell, ...how }: RerunOptions,
): Promise<{ readonly output: string; readonly stopped: readonly NotebookStop[] }> {
  const [code, output] = [join(folder, "code"), join(folder, "outputs")];
  await Deno.mkdir(code);
  await Deno.mkdir(output);
  const stopped: NotebookStop[] = [];
  const modules: Exported[] = [];
  for (const notebook of notebooks) {
    try {
      modules.push(await writeModule(notebook, how.root, code));
    } catch (error) {
      if (!(error instanceof NotebookFailure)) throw error;
      stopped.push({ notebook, why: error.message });
    }
  }
  const strangers = await strangeImports(
    modules.map(({ module }) => module),
    join(code, "all.ts"),
    how.root,
  );
  const whyStopped = async ({ module, exported }: Exported): Promise<string | null> => {
    const strange = strangers.get(module);
    if (strange !== undefined) {
      return `found imports of ${strange.join(", ")}; allowed: "reforest", "reforest/review", ` +
        `"reforest/figure", "reforest/io" and packages; it was not run`;
    }
    const end = await runModule(module, { ...how, code, output });
    const about = { module, exported, root: how.root, limits: how.limits };
    return end.success ? null : describeStop(end, about);
  };
  const tasks = modules.map((exported) => async () => {
    const { notebook } = exported;
    const why = await whyStopped(exported);
    if (why === null) return tell(`  done     ${notebook}`);
    stopped.push({ notebook, why });
    tell(`  STOPPED  ${notebook}: ${why}`);
  });
  await inParallel(atOnce, tasks, () => how.signal?.aborted ?? false);
  how.signal?.throwIfAborted();
  return { output, stopped: stopped.sort((a, b) => (a.notebook < b.notebook ? -1 : 1)) };
}

async function writeModule(notebook: string, root: string, code: string): Promise<Exported> {
  const parsed = parseNotebook(await Deno.readTextFile(join(root, notebook)), notebook);
  const exported = exportCells(parsed);
  const module = join(code, `${basename(notebook, ".ipynb")}.ts`);
  await Deno.writeTextFile(module, exported.code);
  return { notebook, module, exported };
}
