import { basename, dirname, join, relative, resolve } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { withLock } from "../run/with_lock.ts";
import { checkModules } from "./check_modules.ts";
import { exportCells, type ExportedNotebook } from "./export_cells.ts";
import { findSyntaxError } from "./find_syntax_error.ts";
import { lintModules, type ModuleFault } from "./lint_modules.ts";
import { NotebookFailure } from "./notebook_failure.ts";
import { parseNotebook } from "./parse_notebook.ts";
import { fingerprintOf, passedBefore, rememberPass } from "./preflight_cache.ts";
import type { Notebook, NotebookProblem } from "./types.ts";

interface Exported extends ExportedNotebook {
  readonly path: string;
  readonly module: string;
  readonly notebook: Notebook;
}

const config = join(projectRoot, "deno.json");

/**
 * Looks for what is wrong in notebooks before any of them runs: code that does not parse, types
 * that do not fit, rules of `deno lint`. The kernel checks no types and says nothing of the place
 * of a syntax error, so this is where both are found. A set that has passed is not looked at
 * again until it, the library or the configuration changes.
 *
 * The modules are written beside their notebooks, so that imports resolve as in the kernel, and
 * are removed again.
 *
 * @returns All problems, in the order of the notebooks; none when the notebooks may run.
 */
export async function preflight(paths: readonly string[]): Promise<NotebookProblem[]> {
  const found: NotebookProblem[] = [];
  const exported: Exported[] = [];
  for (const path of paths) {
    const shown = fromRoot(path);
    try {
      const notebook = parseNotebook(await Deno.readTextFile(path), shown);
      // Deno names files by their real place.
      const folder = await Deno.realPath(dirname(path));
      const module = join(folder, `${basename(path)}.ts`);
      exported.push({ ...exportCells(notebook), path: shown, module, notebook });
    } catch (error) {
      if (!(error instanceof NotebookFailure)) throw error;
      const message = error.message.replace(`${shown}: `, "");
      found.push({ notebook: shown, cell: null, line: null, message });
    }
  }
  if (found.length > 0 || exported.length === 0) return found;
  const texts = exported.map(({ path, code }) => `${path}\n${code}`);
  // Of the state that is looked at: whoever edits the library meanwhile has another one.
  const fingerprint = await fingerprintOf(texts);
  if (await passedBefore(fingerprint)) return [];
  const faults = await withLock("preflight", () => inspect(exported));
  const problems = (await Promise.all(faults.map((fault) => locate(fault, exported)))).flat();
  if (problems.length === 0) await rememberPass(fingerprint);
  const order = exported.map(({ path }) => path);
  return problems.sort((a, b) =>
    order.indexOf(a.notebook) - order.indexOf(b.notebook) ||
    (a.cell ?? 0) - (b.cell ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}

async function inspect(exported: readonly Exported[]): Promise<ModuleFault[]> {
  const modules = exported.map(({ module }) => module);
  try {
    for (const { module, code } of exported) await Deno.writeTextFile(module, code);
    const lint = await lintModules(modules, config);
    // The type check stops at the first module that does not parse.
    if (lint.some((fault) => fault.kind === "syntax")) return lint;
    return [...lint, ...await checkModules(modules, config)];
  } finally {
    for (const module of modules) await Deno.remove(module).catch(() => {});
  }
}

async function locate(
  fault: ModuleFault,
  exported: readonly Exported[],
): Promise<NotebookProblem[]> {
  const source = exported.find(({ module }) => module === fault.file);
  if (source === undefined) {
    return [{
      notebook: fromRoot(fault.file),
      cell: null,
      line: fault.line,
      message: fault.message,
    }];
  }
  if (fault.kind === "syntax") {
    const inCells = await syntaxOfCells(source);
    if (inCells.length > 0) return inCells;
  }
  const place = source.places[(fault.line ?? 0) - 1];
  return [{
    notebook: source.path,
    cell: place?.cell ?? null,
    line: place?.line ?? null,
    message: fault.message,
  }];
}

/** A bracket left open in one cell shows as a fault in a later one; alone, each cell tells its own. */
async function syntaxOfCells({ notebook, path }: Exported): Promise<NotebookProblem[]> {
  const problems: NotebookProblem[] = [];
  for (const cell of notebook.cells) {
    if (cell.kind !== "code") continue;
    const fault = await findSyntaxError(cell.source);
    if (fault !== null) problems.push({ notebook: path, cell: cell.number, ...fault });
  }
  return problems;
}

function fromRoot(path: string): string {
  const file = resolve(path);
  return file.startsWith(`${projectRoot}/`) ? relative(projectRoot, file) : path;
}
