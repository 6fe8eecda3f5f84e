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
    // Before, since deno fmt leaves the cells of a notebook alone that does not name its language;
    // after, since it takes the last newline of the cells that it changes.
    await cleanAll();
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: ["fmt", "--quiet"],
      cwd: projectRoot,
    }).spawn().status;
    await cleanAll();
    return code;
  } catch (error) {
    if (!(error instanceof NotebookFailure)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function cleanAll(): Promise<void> {
  for (const path of await listNotebooks()) await clean(path);
}

async function clean(path: string): Promise<void> {
  const file = join(projectRoot, path);
  const before = await Deno.readTextFile(file);
  const after = cleanNotebook(before, path);
  if (after === before) return;
  await Deno.writeTextFile(file, after);
  console.log(`cleaned ${path}`);
}
