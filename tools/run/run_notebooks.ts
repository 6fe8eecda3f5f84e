import { join } from "node:path";
import { NotebookFailure } from "../notebook/notebook_failure.ts";
import { runNotebook } from "../notebook/run_notebook.ts";
import type { Notebook } from "../notebook/types.ts";
import { inParallel } from "./in_parallel.ts";
import { projectRoot } from "./project_root.ts";
import { readStepRecords } from "./step_records.ts";
import { sumUpReasons } from "./why_due.ts";

/** A notebook that ran to its end. */
export interface ExecutedNotebook {
  /** File name without its ending. */
  readonly name: string;
  readonly notebook: Notebook;
}

/** Notebooks are independent; more than two would only wait for each other. */
const atOnce = 2;

/** A notebook to be run: its path from the root, its name, and why it is run. */
export interface DueNotebook {
  readonly path: string;
  readonly name: string;
  readonly why: readonly string[];
}

/** How notebooks are run. */
export interface RunNotebooksOptions {
  readonly review: string;
  /** Folder that they write into. */
  readonly output: string;
  /** Seconds that one cell may take. */
  readonly cellLimit: number;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/**
 * Runs notebooks two at a time, each in a kernel of its own, and tells how far they are. After a
 * failure no further notebook is started.
 *
 * @returns The executed notebooks in the given order, and the failures.
 */
export async function runNotebooks(
  due: readonly DueNotebook[],
  how: RunNotebooksOptions,
): Promise<{ readonly executed: ExecutedNotebook[]; readonly failures: string[] }> {
  const width = Math.max(...due.map(({ name }) => name.length));
  const tell = (state: string, name: string, rest: string) =>
    how.tell(`  ${state.padEnd(9)} ${name.padEnd(width)} ${rest}`.trimEnd());
  const done = new Map<string, Notebook>();
  const failures: string[] = [];

  const tasks = due.map(({ path, name, why }) => async () => {
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8);
    tell("running", name, `rerun: ${sumUpReasons(why)}`);
    try {
      const notebook = await runNotebook(join(projectRoot, path), {
        env: { REVIEW: how.review, REFOREST_OUTPUT: how.output },
        cellLimit: how.cellLimit,
        signal: how.signal,
      });
      done.set(name, notebook);
      const records = await readStepRecords(how.output);
      const files = records.find(({ step }) => step === name)?.written.length ?? 0;
      tell("done", name, `${seconds()} ${String(files).padStart(4)} files`);
    } catch (error) {
      how.signal.throwIfAborted();
      failures.push(error instanceof NotebookFailure ? error.message : String(error));
      tell("FAILED", name, seconds());
    }
  });
  await inParallel(atOnce, tasks, () => failures.length > 0);
  const executed = due.flatMap(({ name }) => {
    const notebook = done.get(name);
    return notebook === undefined ? [] : [{ name, notebook }];
  });
  return { executed, failures };
}
