import { join } from "node:path";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import type { ExecutedNotebook } from "./run_notebooks.ts";
import type { StepRecord } from "./step_records.ts";

/**
 * Writes each executed notebook as `notebooks/<name>.ipynb`.
 *
 * @returns What was written, under the name of the notebook, made from the notebook and whatever
 *   its step used.
 */
export async function writeNotebooks(
  output: string,
  executed: readonly ExecutedNotebook[],
  records: readonly StepRecord[],
): Promise<StepRecord[]> {
  await Deno.mkdir(join(output, "notebooks"), { recursive: true });
  return await Promise.all(executed.map(async ({ name, notebook }) => {
    const step = records.find((record) => record.step === name);
    const used = step?.written.flatMap(({ inputs }) => inputs) ?? [];
    const inputs = [...new Set([`notebooks/${name}.ipynb`, ...used])].sort();
    const path = `notebooks/${name}.ipynb`;
    await Deno.writeTextFile(join(output, path), serialiseNotebook(notebook));
    return { step: name, written: [{ path, inputs }] };
  }));
}
