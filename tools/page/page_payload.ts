import { basename, join } from "node:path";
import { libraryVersion } from "reforest";
import type { NamedNumber } from "reforest/review";
import { loadReview, readManuscripts } from "reforest/io";
import type { Payload, StoredFigure, StoredNotebook, StoredVerdict } from "../../page/types.ts";
import { renderCells } from "../notebook/render_cells.ts";
import { pageTitle } from "../notebook/render_page.ts";
import type { Notebook } from "../notebook/types.ts";
import type { OutputFile } from "../run/manifest.ts";
import { listDrawings } from "../run/list_drawings.ts";
import { projectRoot } from "../run/project_root.ts";
import type { Origins } from "../run/source_files.ts";
import { sumUp } from "../verify/take_seal.ts";
import { codeBehind } from "./code_behind.ts";
import { readExecuted } from "./read_executed.ts";

/** What a page is made of, besides the files of the output folder. */
export interface PageSource extends Origins {
  readonly review: string;
  readonly denoVersion: string;
  /** All outputs but the page itself. */
  readonly outputs: readonly OutputFile[];
  /** What a blind rerun found of these outputs; null where nobody has asked. */
  readonly verdict: StoredVerdict | null;
}

/**
 * Gathers what a review page shows: the review as it was read, its executed notebooks and figures,
 * and digests of everything. Results are not among it, since the page computes them.
 *
 * @param folder Folder of the outputs.
 * @param root Folder of the project whose data they are of.
 */
export async function pagePayload(
  folder: string,
  source: PageSource,
  root: string = projectRoot,
): Promise<Payload> {
  const review = await loadReview(source.review, { root });
  const figures = await readFigures(folder);
  const numbers = await readNumbers(folder);
  return {
    review,
    software: { deno: source.denoVersion, library: libraryVersion },
    notebooks: await readNotebooks(folder, source, figures),
    figures,
    // A raster says nothing that its drawing does not.
    outputs: source.outputs.filter(({ step }) => step !== "render")
      .map(({ path, sha256, step, inputs }) => ({ path, sha256, step, inputs })),
    numbers: Object.fromEntries(numbers.map(({ id, value }) => [id, value])),
    code: await codeBehind(numbers, folder, root),
    manuscripts: await readManuscripts(review, { root }),
    digests: {
      data: (await sumUp(source.inputs)).sha256,
      code: (await sumUp(source.sources)).sha256,
      outputs: (await sumUp(source.outputs)).sha256,
    },
    verdict: source.verdict,
  };
}

async function readNumbers(folder: string): Promise<readonly NamedNumber[]> {
  const { numbers }: { readonly numbers: readonly NamedNumber[] } = JSON.parse(
    await Deno.readTextFile(join(folder, "numbers.json")),
  );
  return numbers;
}

async function readFigures(folder: string): Promise<StoredFigure[]> {
  return await Promise.all((await listDrawings(folder)).map(async (path) => ({
    id: basename(path, ".svg"),
    svg: await Deno.readTextFile(join(folder, path)),
    alt: (await Deno.readTextFile(join(folder, path.replace(/\.svg$/, ".alt.txt")))).trim(),
  })));
}

async function readNotebooks(
  folder: string,
  { outputs }: PageSource,
  figures: readonly StoredFigure[],
): Promise<StoredNotebook[]> {
  const ids = new Map(figures.map(({ id, svg }) => [svg, id]));
  const paths = outputs.map(({ path }) => path).filter((path) => path.endsWith(".ipynb"));
  return await Promise.all(paths.map(async (path) => {
    const notebook = readExecuted(await Deno.readTextFile(join(folder, path)), path);
    const name = basename(path, ".ipynb");
    return {
      name,
      title: pageTitle(notebook, name),
      html: renderCells(withPlaces(notebook, ids), ["content"]),
    };
  }));
}

/** The page holds each figure once: where a notebook shows it, its name stands in its place. */
function withPlaces(notebook: Notebook, ids: ReadonlyMap<string, string>): Notebook {
  const drawing = "image/svg+xml";
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => ({
      ...cell,
      outputs: cell.outputs.map((output) => {
        const id = output.kind === "stream" ? undefined : ids.get(String(output.data[drawing]));
        return output.kind === "stream" || id === undefined
          ? output
          : { ...output, data: { [drawing]: `<svg data-figure="${id}"></svg>` } };
      }),
    })),
  };
}
