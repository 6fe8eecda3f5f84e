import type { House } from "./house.ts";
import { textOf } from "./house.ts";

/** A cell as nbformat 4 stores it, as far as the rules read it. */
export interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
  readonly execution_count?: number | null;
}

/** A source notebook; `cells` is null when the file is not one. */
export interface Notebook {
  readonly path: string;
  readonly cells: readonly Cell[] | null;
}

/** The notebooks of the house, in order of their names. */
export function notebooksOf(house: House): Notebook[] {
  return [...house.files.keys()]
    .filter((path) => /^notebooks\/[^/]+\.ipynb$/.test(path))
    .map((path) => ({ path, cells: cellsOf(textOf(house, path) ?? "") }));
}

/** Text of a cell, which nbformat stores as one string or as lines. */
export function sourceOf(cell: Cell): string {
  return typeof cell.source === "string" ? cell.source : cell.source.join("");
}

/** Code cells, which are counted from 1 as beside a notebook that was run. */
export function codeCells(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => cell.cell_type === "code");
}

function cellsOf(text: string): readonly Cell[] | null {
  try {
    const { cells } = JSON.parse(text) as { cells?: unknown };
    return Array.isArray(cells) ? cells as Cell[] : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
