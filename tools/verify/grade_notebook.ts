import { basename, join } from "node:path";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import { pageTitle, renderPage } from "../notebook/render_page.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import type { Notebook } from "../notebook/types.ts";
import { readExecuted } from "../page/read_executed.ts";
import type { Manifest } from "../run/manifest.ts";
import { listNotebooks } from "../run/source_files.ts";
import { gradeCells, type GradedCell } from "./grade_cells.ts";
import { countDifferences, gradeOutput } from "./grade_output.ts";
import type { ShownNotebook } from "./shown/read_shown.ts";
import type { Grade, OutputVerdict } from "./types.ts";

/** Where outputs and sources are, and what the rerun showed. */
export interface AboutNotebooks {
  /** Folder of the committed outputs. */
  readonly outputs: string;
  readonly root: string;
  readonly review: string;
  readonly manifest: Manifest | null;
  /** By the path of the notebook. */
  readonly shown: ReadonlyMap<string, ShownNotebook>;
}

/** The worst grade that a cell has is that of its notebook. */
const worstFirst: readonly Grade[] = ["changed", "not run", "within tolerance", "not checked here"];

/**
 * Grades a committed executed notebook, or its page: by what its cells show, each against what the
 * same cell showed in the rerun.
 *
 * @param path `notebooks/NAME.ipynb` or `notebooks/NAME.html` in the outputs.
 */
export async function gradeNotebook(
  path: string,
  step: string | null,
  about: AboutNotebooks,
): Promise<OutputVerdict> {
  try {
    const file = path.replace(/\.html$/, ".ipynb");
    const text = await Deno.readTextFile(join(about.outputs, file));
    const verdict = await gradeExecuted(file, step, text, about);
    return path === file ? verdict : await gradePage(path, text, verdict, about);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    return changed(path, step, `it cannot be compared: ${why}`);
  }
}

async function gradeExecuted(
  path: string,
  step: string | null,
  text: string,
  { root, shown }: AboutNotebooks,
): Promise<OutputVerdict> {
  const source = parseNotebook(await Deno.readTextFile(join(root, path)), path);
  if (serialiseNotebook(parseNotebook(text, path)) !== serialiseNotebook(source)) {
    return changed(path, step, `its cells are not those of ${path} in this folder`);
  }
  const committed = readExecuted(text, path);
  const graded = gradeCells(committed, shown.get(path));
  const cells = graded.map(({ cell, grade, reason }) => ({ cell, grade, reason }));
  const grade = worstFirst.find((grade) => cells.some((cell) => cell.grade === grade));
  if (grade !== undefined) {
    const differences = graded.flatMap(({ differences }) => differences);
    const reason = sayCells(graded, grade);
    return { path, step, grade, ...countDifferences(differences), reason, cells };
  }
  const written = serialiseNotebook(withShown(source, shown.get(path)));
  return written === text
    ? { path, step, grade: "identical", differences: [], differenceCount: 0, reason: "", cells }
    : {
      ...changed(path, step, "its cells show the same, and the file holds something else"),
      cells,
    };
}

async function gradePage(
  path: string,
  text: string,
  notebook: OutputVerdict,
  about: AboutNotebooks,
): Promise<OutputVerdict> {
  const { outputs, review, manifest, root } = about;
  if (manifest === null) {
    return changed(path, notebook.step, "there is no manifest to make it again from");
  }
  const pages = await Promise.all((await listNotebooks(root)).map(async (source) => {
    const name = basename(source, ".ipynb");
    const parsed = parseNotebook(await Deno.readTextFile(join(root, source)), source);
    return { name, title: pageTitle(parsed, name) };
  }));
  const { denoVersion, libraryVersion } = manifest;
  const name = basename(path, ".html");
  const page = renderPage(readExecuted(text, notebook.path), {
    review,
    name,
    pages,
    denoVersion,
    libraryVersion,
  });
  const committed = await Deno.readFile(join(outputs, path));
  const asItIs = gradeOutput(path, notebook.step, committed, new TextEncoder().encode(page));
  if (asItIs.grade !== "identical") {
    return changed(path, notebook.step, "it is not the page of the executed notebook beside it");
  }
  const { grade } = notebook;
  const reason = grade === "identical" ? "" : `the page of ${notebook.path}, which is ${grade}`;
  return { ...asItIs, grade, reason };
}

function sayCells(cells: readonly GradedCell[], grade: Grade): string {
  const found = cells.filter((cell) => cell.grade === grade);
  const numbers = found.map(({ cell }) => cell).join(", ");
  return `code cell${found.length === 1 ? "" : "s"} ${numbers}: ${found[0]?.reason}`;
}

/** The notebook as `make` would have written it from what the rerun showed. */
function withShown(source: Notebook, shown: ShownNotebook | undefined): Notebook {
  const cells = source.cells.map((cell) => ({
    ...cell,
    outputs: shown?.cells.get(cell.number)?.outputs ?? [],
  }));
  return { cells, executed: true };
}

function changed(path: string, step: string | null, reason: string): OutputVerdict {
  return { path, step, grade: "changed", differences: [], differenceCount: 0, reason };
}
