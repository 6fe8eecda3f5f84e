import { join } from "node:path";
import { type PageContext, renderPage } from "../notebook/render_page.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import type { ExecutedNotebook } from "./run_notebooks.ts";
import type { StepRecord } from "./step_records.ts";

/**
 * Writes each executed notebook as `notebooks/<name>.ipynb` and as a page, `<name>.html`.
 *
 * @returns What was written, under the name of the notebook, made from the notebook and whatever
 *   its step used.
 */
export async function writeNotebooks(
  output: string,
  executed: readonly ExecutedNotebook[],
  about: Omit<PageContext, "name">,
  records: readonly StepRecord[],
): Promise<StepRecord[]> {
  await Deno.mkdir(join(output, "notebooks"), { recursive: true });
  return await Promise.all(executed.map(async ({ name, notebook }) => {
    const step = records.find((record) => record.step === name);
    const used = step?.written.flatMap(({ inputs }) => inputs) ?? [];
    const inputs = [...new Set([`notebooks/${name}.ipynb`, ...used])].sort();
    const files = [
      [`notebooks/${name}.html`, renderPage(notebook, { ...about, name })],
      [`notebooks/${name}.ipynb`, serialiseNotebook(notebook)],
    ] as const;
    for (const [path, text] of files) await Deno.writeTextFile(join(output, path), text);
    return { step: name, written: files.map(([path]) => ({ path, inputs })) };
  }));
}
