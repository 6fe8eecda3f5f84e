import { basename, join } from "node:path";
import { exportCells, type ExportedNotebook } from "../notebook/export_cells.ts";
import { NotebookFailure } from "../notebook/notebook_failure.ts";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import { findValues } from "./shown/find_values.ts";
import { recordCells } from "./shown/record_cells.ts";
import { strangeImports } from "./strange_imports.ts";
import type { NotebookStop } from "./types.ts";

/** A notebook as a module that can be run. */
export interface WrittenModule {
  /** Path from the root. */
  readonly notebook: string;
  /** Name of the notebook, without its extension. */
  readonly name: string;
  readonly module: string;
  readonly exported: ExportedNotebook;
}

/**
 * Writes notebooks as modules that record what their cells show.
 *
 * @param notebooks Paths from the root.
 * @param code Folder of the modules.
 * @returns The modules, and the notebooks that must not be run.
 */
export async function writeModules(
  notebooks: readonly string[],
  root: string,
  code: string,
): Promise<{
  readonly modules: readonly WrittenModule[];
  readonly refused: readonly NotebookStop[];
}> {
  const refused: NotebookStop[] = [];
  const written: WrittenModule[] = [];
  for (const notebook of notebooks) {
    try {
      written.push(await writeModule(notebook, root, code));
    } catch (error) {
      if (!(error instanceof NotebookFailure)) throw error;
      refused.push({ notebook, why: error.message });
    }
  }
  const paths = written.map(({ module }) => module);
  const strangers = await strangeImports(paths, join(code, "all.ts"), root);
  const modules = written.filter(({ module }) => !strangers.has(module));
  for (const { notebook, module } of written) {
    const strange = strangers.get(module) ?? [];
    if (strange.length === 0) continue;
    const why = `found imports of ${strange.join(", ")}; allowed: "reforest", "reforest/review", ` +
      `"reforest/figure", "reforest/io" and packages; it was not run`;
    refused.push({ notebook, why });
  }
  const values = await findValues(paths, code);
  for (const { module, exported } of modules) {
    await Deno.writeTextFile(module, recordCells(exported, values.get(module) ?? []));
  }
  return { modules, refused };
}

async function writeModule(notebook: string, root: string, code: string): Promise<WrittenModule> {
  const parsed = parseNotebook(await Deno.readTextFile(join(root, notebook)), notebook);
  const exported = exportCells(parsed);
  const name = basename(notebook, ".ipynb");
  const module = join(code, `${name}.ts`);
  await Deno.writeTextFile(module, exported.code);
  return { notebook, name, module, exported };
}
