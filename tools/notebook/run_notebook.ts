import { dirname, relative, resolve } from "node:path";
import { kernelEnvironment } from "../kernel/kernel_environment.ts";
import { startKernel } from "../kernel/start_kernel.ts";
import { TransportFault } from "../kernel/transport_fault.ts";
import type { CellAnswer, Kernel } from "../kernel/types.ts";
import { projectRoot } from "../run/project_root.ts";
import { collectOutputs, collectUpdates, withUpdates } from "./collect_outputs.ts";
import { describeFailure } from "./describe_failure.ts";
import { namesMachinePath } from "./hide_paths.ts";
import { NotebookFailure } from "./notebook_failure.ts";
import { parseNotebook } from "./parse_notebook.ts";
import { findSyntaxError } from "./find_syntax_error.ts";
import type { Cell, Notebook } from "./types.ts";

/** How {@linkcode runNotebook} runs. */
export interface RunNotebookOptions {
  /** Added to the fixed environment of the kernel, e.g. REVIEW and REFOREST_OUTPUT. */
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds that one cell may take. @default 120 */
  readonly cellLimit?: number;
  /** Ends the kernel at once. */
  readonly signal?: AbortSignal;
}

const attempts = 2;
const farewell = "await new Promise((resolve) => setTimeout(resolve, 30))";

/**
 * Runs every code cell of a notebook in a kernel of its own and returns it with its outputs. The
 * file is not changed. Equal cells that are deterministic give equal notebooks.
 *
 * A cell fails when it throws, when a promise is rejected and nobody handles it, when a timer that
 * it set throws, when it takes too long, ends the kernel or asks for input. The first failure ends
 * the run.
 *
 * @throws {NotebookFailure} which says notebook, cell and cause.
 */
export async function runNotebook(
  path: string,
  options: RunNotebookOptions = {},
): Promise<Notebook> {
  const file = resolve(path);
  const shown = file.startsWith(`${projectRoot}/`) ? relative(projectRoot, file) : path;
  const notebook = parseNotebook(await Deno.readTextFile(file), shown);
  for (let attempt = 1;; attempt++) {
    const kernel = await startKernel({
      cwd: dirname(file),
      env: kernelEnvironment(options.env),
      ...(options.signal && { signal: options.signal }),
    });
    try {
      return await runCells(kernel, notebook, shown, options.cellLimit ?? 120);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof TransportFault) || attempt === attempts) throw error;
    } finally {
      await kernel.stop();
    }
  }
}

async function runCells(
  kernel: Kernel,
  notebook: Notebook,
  path: string,
  cellLimit: number,
): Promise<Notebook> {
  const cells: Cell[] = [];
  for (const cell of notebook.cells) {
    if (cell.kind !== "code") {
      cells.push(cell);
      continue;
    }
    const { ending, messages } = await kernel.runCell(cell.source, cellLimit);
    if (ending.kind !== "ok") throw await failure(path, cellLimit, cell, ending);
    cells.push({ ...cell, outputs: collectOutputs(messages) });
    const updates = collectUpdates(messages);
    if (updates.size > 0) cells.splice(0, cells.length, ...cells.map((c) => update(c, updates)));
  }
  const { ending } = await kernel.runCell(farewell, cellLimit);
  if (ending.kind !== "ok") throw await failure(path, cellLimit, null, ending);
  for (const cell of cells) refuseMachinePaths(cell, path);
  return { cells, executed: true };
}

function update(cell: Cell, updates: ReturnType<typeof collectUpdates>): Cell {
  return { ...cell, outputs: cell.outputs.map((output) => withUpdates(output, updates)) };
}

async function failure(
  path: string,
  cellLimit: number,
  cell: Cell | null,
  ending: Exclude<CellAnswer["ending"], { kind: "ok" }>,
): Promise<NotebookFailure> {
  const where = { path, root: projectRoot, cellLimit };
  const isSilent = ending.kind === "error" && ending.error.message === "Execution failed";
  // The kernel says no more than this of code that it cannot parse.
  const syntax = isSilent && cell !== null ? await findSyntaxError(cell.source) : null;
  const told = syntax === null ? ending : {
    kind: "error" as const,
    error: { name: "SyntaxError", message: `${syntax.message} (line ${syntax.line})`, stack: [] },
  };
  return new NotebookFailure(describeFailure(where, cell, told), cell?.number ?? null);
}

function refuseMachinePaths(cell: Cell, path: string): void {
  if (!namesMachinePath(JSON.stringify(cell.outputs), projectRoot)) return;
  throw new NotebookFailure(
    `${path}, code cell ${cell.number}: found an output that names a folder of this machine; ` +
      `allowed are paths from the root of the project; print those instead`,
    cell.number,
  );
}
