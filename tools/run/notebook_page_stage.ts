import { basename, join } from "node:path";
import { type PageLink, pageTitle, renderPage } from "../notebook/render_page.ts";
import type { Notebook } from "../notebook/types.ts";
import { readExecuted } from "../page/read_executed.ts";
import type { DonePiece, DuePiece, Piece, Stage } from "./piece.ts";
import { sumUpReasons } from "./why_due.ts";

/** What the pages of notebooks say beside them. */
export interface NotebookPageOptions {
  readonly review: string;
  /** Paths of the notebooks from the root of the project, in reading order. */
  readonly notebooks: readonly string[];
  readonly libraryVersion: string;
  readonly tell: (line: string) => void;
}

/** It imports all that makes pages of notebooks. */
const thisModule = "tools/run/notebook_page_stage.ts";

/**
 * Writes a page of each executed notebook beside it. Every page lists the titles of all, so that
 * another title is another page, and no reason to run a notebook.
 */
export function notebookPageStage(
  { review, notebooks, libraryVersion, tell }: NotebookPageOptions,
): Stage {
  const names = notebooks.map((path) => basename(path, ".ipynb"));
  const read = async (folder: string, name: string): Promise<Notebook> => {
    const path = executedPath(name);
    return readExecuted(await Deno.readTextFile(join(folder, path)), path);
  };
  const linksIn = (folder: string): Promise<PageLink[]> =>
    Promise.all(
      names.map(async (name) => ({ name, title: pageTitle(await read(folder, name), name) })),
    );
  return {
    pieces: async (folder) => {
      const settings = {
        "the titles of notebooks": JSON.stringify(await linksIn(folder)),
        "the version of the library": libraryVersion,
      };
      return names.map((name): Piece => ({
        name: `page of ${name}`,
        step: name,
        files: [],
        modules: [thisModule],
        reads: [executedPath(name)],
        settings,
      }));
    },
    run: async (folder, { due, kept, before }) => {
      const about = { review, denoVersion: Deno.version.deno, libraryVersion };
      const pages = await linksIn(folder);
      const done = await Promise.all(due.map(async ({ piece }): Promise<DonePiece> => {
        const name = piece.step;
        const page = renderPage(await read(folder, name), { ...about, pages, name });
        const path = `notebooks/${name}.html`;
        await Deno.writeTextFile(join(folder, path), page);
        return { ...piece, written: [{ path, inputs: inputsOf(name, before) }] };
      }));
      const reasons = [...new Set(due.flatMap(({ why }) => why))];
      const count = ({ length }: readonly Piece[] | readonly DuePiece[]) =>
        length === 1 ? "1 page of a notebook" : `${length} pages of notebooks`;
      if (due.length > 0) tell(`  wrote     ${count(due)}; rerun: ${sumUpReasons(reasons)}`);
      if (kept.length > 0) tell(`  unchanged ${count(kept)}`);
      return { done, failures: [] };
    },
  };
}

function executedPath(name: string): string {
  return `notebooks/${name}.ipynb`;
}

/** A page is made from what its notebook was made from. */
function inputsOf(name: string, before: readonly DonePiece[]): readonly string[] {
  const written = before.flatMap((piece) => piece.written);
  return written.find(({ path }) => path === executedPath(name))?.inputs ?? [];
}
