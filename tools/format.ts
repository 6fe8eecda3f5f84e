/**
 * Formats the project and cleans the source notebooks: `deno task fmt`.
 *
 * @module
 */
import { join } from "node:path";
import { cleanNotebook } from "./notebook/clean_notebook.ts";
import { NotebookFailure } from "./notebook/notebook_failure.ts";
import { projectRoot } from "./run/project_root.ts";
import { listNotebooks } from "./run/source_files.ts";

if (import.meta.main) Deno.exit(await main());

async function main(): Promise<number> {
  try {
    // First, since deno fmt leaves cells alone when a notebook does not name its language.
    for (const path of await listNotebooks()) await clean(path);
  } catch (error) {
    if (!(error instanceof NotebookFailure)) throw error;
    console.error(error.message);
    return 1;
  }
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["fmt"],
    cwd: projectRoot,
  }).spawn().status;
  return code;
}

async function clean(path: string): Promise<void> {
  const file = join(projectRoot, path);
  const before = await Deno.readTextFile(file);
  const after = cleanNotebook(before, path);
  if (after === before) return;
  await Deno.writeTextFile(file, after);
  console.log(`cleaned ${path}`);
}
