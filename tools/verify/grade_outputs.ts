import { join } from "node:path";
import { pagePath } from "../page/page_path.ts";
import { type AboutNotebooks, gradeNotebook } from "./grade_notebook.ts";
import { gradeOutput } from "./grade_output.ts";
import { gradePage } from "./grade_page.ts";
import type { OutputVerdict, Seal } from "./types.ts";
import type { WrittenBy } from "./written_by.ts";

/**
 * A grade for each committed output and for each file that only the rerun wrote, by path.
 *
 * @param about `outputs`: folder of the committed outputs; `output`: folder of the rerun.
 */
export async function gradeOutputs(
  seal: Seal,
  written: WrittenBy,
  about: AboutNotebooks & { readonly output: string },
): Promise<OutputVerdict[]> {
  const { outputs, output, manifest } = about;
  const committed = new Set(seal.outputs.map(({ path }) => path));
  committed.delete("manifest.json");
  const steps = new Map(manifest?.outputs.map(({ path, step }) => [path, step]));
  const paths = [...new Set([...committed, ...written.keys()])].sort();
  return await Promise.all(paths.map(async (path): Promise<OutputVerdict> => {
    const step = written.get(path)?.step ?? steps.get(path) ?? null;
    const ungraded = { path, step, differences: [], differenceCount: 0 };
    if (path === pagePath && committed.has(path)) {
      return await gradePage(outputs, manifest, about.root);
    }
    if (/^notebooks\/[^/]+\.(?:ipynb|html)$/.test(path) && committed.has(path)) {
      return await gradeNotebook(path, step, about);
    }
    if (!committed.has(path)) {
      return { ...ungraded, grade: "changed", reason: "the rerun writes it; there is none here" };
    }
    const reason = leftOut(path);
    if (reason !== null) return { ...ungraded, grade: "not checked here", reason };
    if (!written.has(path)) {
      return { ...ungraded, grade: "not run", reason: "nothing of the rerun wrote it" };
    }
    const [was, is] = await Promise.all([
      Deno.readFile(join(outputs, path)),
      Deno.readFile(join(output, path)),
    ]);
    return gradeOutput(path, step, was, is);
  }));
}

/** Why a rerun of the notebooks says nothing of an output; null when it does. */
function leftOut(path: string): string | null {
  if (/^print\//.test(path)) return "for print, drawn from the SVG file; make figures-print";
  return null;
}
