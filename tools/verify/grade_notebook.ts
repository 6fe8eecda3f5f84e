import { basename, join } from "node:path";
import { parseNotebook } from "../notebook/parse_notebook.ts";
import { pageTitle, renderPage } from "../notebook/render_page.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import { readExecuted } from "../page/read_executed.ts";
import type { Manifest } from "../run/manifest.ts";
import { listNotebooks } from "../run/source_files.ts";
import type { OutputVerdict } from "./types.ts";

/** Where outputs and sources are, and what a page says beside its notebook. */
interface About {
  /** Folder of the committed outputs. */
  readonly outputs: string;
  readonly root: string;
  readonly review: string;
  readonly manifest: Manifest | null;
}

/**
 * Grades a committed executed notebook, or its page. What the Jupyter kernel showed needs a kernel to
 * be shown again, which a blind rerun has not; that the cells are those of the source, and that the
 * page is that of the notebook beside it, can be told without one.
 *
 * @param path `notebooks/NAME.ipynb` or `notebooks/NAME.html` in the outputs.
 */
export async function gradeNotebook(
  path: string,
  step: string | null,
  about: About,
): Promise<OutputVerdict> {
  const verdict = { path, step, differences: [], differenceCount: 0 };
  try {
    const fault = path.endsWith(".html")
      ? await faultOfPage(path, about)
      : await faultOfCells(path, about);
    return fault === null
      ? {
        ...verdict,
        grade: "not checked here",
        reason: path.endsWith(".html")
          ? "the page of the executed notebook beside it"
          : "its cells are those of the notebook; what the Jupyter kernel showed of them is not " +
            "computed again, the files that they wrote are",
      }
      : { ...verdict, grade: "changed", reason: fault };
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    return { ...verdict, grade: "changed", reason: `it cannot be compared: ${why}` };
  }
}

async function faultOfCells(path: string, { outputs, root }: About): Promise<string | null> {
  const [committed, source] = await Promise.all([join(outputs, path), join(root, path)].map(
    async (file) => serialiseNotebook(parseNotebook(await Deno.readTextFile(file), path)),
  ));
  return committed === source ? null : `its cells are not those of ${path} in this folder`;
}

async function faultOfPage(path: string, about: About): Promise<string | null> {
  const { outputs, root, review, manifest } = about;
  if (manifest === null) return "there is no manifest to make it again from";
  const pages = await Promise.all((await listNotebooks(root)).map(async (source) => {
    const name = basename(source, ".ipynb");
    const text = await Deno.readTextFile(join(root, source));
    return { name, title: pageTitle(parseNotebook(text, source), name) };
  }));
  const name = basename(path, ".html");
  const file = `notebooks/${name}.ipynb`;
  const notebook = readExecuted(await Deno.readTextFile(join(outputs, file)), file);
  const { denoVersion, libraryVersion } = manifest;
  const page = renderPage(notebook, { review, name, pages, denoVersion, libraryVersion });
  return page === await Deno.readTextFile(join(outputs, path))
    ? null
    : "it is not the page of the executed notebook beside it";
}
