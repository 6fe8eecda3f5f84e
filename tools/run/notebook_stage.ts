import { basename, join, posix } from "node:path";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import type { Notebook } from "../notebook/types.ts";
import type { Piece, Stage } from "./piece.ts";
import { projectRoot } from "./project_root.ts";
import { runNotebooks, type RunNotebooksOptions } from "./run_notebooks.ts";
import { readStepRecords } from "./step_records.ts";
import { writeNotebooks } from "./write_notebooks.ts";

/** What the notebooks of a review are run with. */
export interface NotebookStageOptions extends Omit<RunNotebooksOptions, "output"> {
  /** Paths of the notebooks from the root of the project, in reading order. */
  readonly notebooks: readonly string[];
}

/** It imports all that runs notebooks. */
const thisModule = "tools/run/notebook_stage.ts";

/** Runs notebooks. Each uses itself, the whole data of the review and the doors that it names. */
export async function notebookStage(options: NotebookStageOptions): Promise<Stage> {
  const { review, notebooks, tell } = options;
  const sources = await Promise.all(notebooks.map(async (path) => {
    const notebook = parseNotebook(await Deno.readTextFile(join(projectRoot, path)), path);
    return { path, name: basename(path, ".ipynb"), notebook };
  }));
  const pieces = await Promise.all(
    sources.map(async ({ path, name, notebook }): Promise<Piece> => ({
      name,
      step: name,
      files: [`data/${review}/`, path],
      modules: [thisModule, ...await namedModules(notebook, path)],
      reads: [],
      settings: {},
    })),
  );
  return {
    pieces: () => Promise.resolve(pieces),
    run: async (folder, { due, kept }) => {
      for (const { name } of kept) tell(`  unchanged ${name}`);
      const why = new Map(due.map((one) => [one.piece.name, one.why]));
      const wanted = sources.filter(({ name }) => why.has(name));
      const { executed, failures } = await runNotebooks(
        wanted.map(({ path, name }) => ({ path, name, why: why.get(name) ?? [] })),
        { ...options, output: folder },
      );
      if (failures.length > 0) return { done: [], failures };
      const records = await readStepRecords(folder);
      const strangers = records.filter(({ step }) => !why.has(step));
      if (strangers.length > 0) return { done: [], failures: strangers.map(refuse) };
      const written = await writeNotebooks(folder, executed, records);
      const done = due.map(({ piece }) => ({
        ...piece,
        written: [...records, ...written].filter(({ step }) => step === piece.step)
          .flatMap((record) => record.written),
      }));
      return { done, failures: [] };
    },
  };

  function refuse({ step }: { readonly step: string }): string {
    const names = sources.map(({ name }) => name).join(", ");
    return `found a step "${step}"; allowed are the names of the notebooks: ${names}`;
  }
}

/**
 * Modules of the project that the code of a notebook names: doors of `deno.json` and relative paths.
 * Any quoted text that could be one counts.
 */
async function namedModules(notebook: Notebook, path: string): Promise<string[]> {
  const config = JSON.parse(await Deno.readTextFile(join(projectRoot, "deno.json")));
  const doors: Readonly<Record<string, string>> = config.imports;
  const code = notebook.cells.filter(({ kind }) => kind === "code").map(({ source }) => source);
  const texts = code.join("\n").matchAll(/["'`]([^"'`\n]+)["'`]/g);
  const modules = [...texts].flatMap(([, text = ""]) => {
    if (doors[text]?.startsWith("./")) return posix.normalize(doors[text]);
    return /^\.{1,2}\/.*\.(?:ts|tsx|js|mjs|json)$/.test(text)
      ? posix.join(posix.dirname(path), text)
      : [];
  });
  return [...new Set(modules)].sort();
}
